//! The same done to each of many, several at once.

use std::ops::ControlFlow;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::mpsc;
use std::thread;

/// So many at once: while one waits for the disk, others are read and hashed.
const AT_ONCE: usize = 4;

/// Does `work` to each, several at once, and gives what came of them in their order. `watch` is told how
/// many are done; once it says to stop, none is begun any more and nothing came of those.
pub(crate) fn at_once<T: Sync, R: Send>(
    all: &[T],
    work: impl Fn(&T) -> R + Sync,
    watch: &mut dyn FnMut(u64) -> ControlFlow<()>,
) -> Vec<Option<R>> {
    let next = AtomicUsize::new(0);
    let mut came: Vec<Option<R>> = all.iter().map(|_| None).collect();
    let (done, each) = mpsc::channel();
    let (next, work) = (&next, &work);
    thread::scope(|scope| {
        for _ in 0..AT_ONCE.min(all.len()) {
            let done = done.clone();
            scope.spawn(move || {
                // Each number is given out once.
                while let Some((at, one)) = {
                    let at = next.fetch_add(1, Ordering::Relaxed);
                    all.get(at).map(|one| (at, one))
                } {
                    if done.send((at, work(one))).is_err() {
                        break;
                    }
                }
            });
        }
        drop(done);
        for (so_far, (at, result)) in (1..).zip(each) {
            if let Some(place) = came.get_mut(at) {
                *place = Some(result);
            }
            if watch(so_far).is_break() {
                next.store(all.len(), Ordering::Relaxed);
            }
        }
    });
    came
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_comes_of_each_stands_in_its_place() {
        let all: Vec<u64> = (0..500).collect();
        let mut told = 0;
        let came = at_once(&all, |n| n * 3, &mut |so_far| {
            told = so_far;
            ControlFlow::Continue(())
        });
        assert_eq!(told, 500);
        assert!((0..).zip(came).all(|(n, came)| came == Some(n * 3)));
        let none: [u64; 0] = [];
        assert!(at_once(&none, |n| *n, &mut |_| ControlFlow::Break(())).is_empty());
    }

    #[test]
    fn none_is_begun_after_it_was_stopped() {
        let all = [(); 10_000];
        let slow = |(): &()| thread::sleep(std::time::Duration::from_millis(1));
        let came = at_once(&all, slow, &mut |_| ControlFlow::Break(()));
        let done = came.iter().flatten().count();
        assert!((1..100).contains(&done), "{done}");
    }
}
