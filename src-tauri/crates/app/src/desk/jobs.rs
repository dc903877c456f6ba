//! Long jobs: they say how far they are, and stop when told to.

use std::collections::HashMap;
use std::ops::ControlFlow;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, PoisonError};

use serde::Serialize;

/// Something the doors are told.
#[derive(Debug, Clone, Serialize, PartialEq, Eq)]
#[serde(rename_all = "camelCase")]
pub enum Event {
    /// Something was entered, or another book was put on the desk.
    BookMoved,
    /// A job went on.
    #[serde(rename_all = "camelCase")]
    Progress {
        /// The job, as its caller named it.
        job: String,
        /// What it is busy with.
        stage: String,
        /// How much is done.
        done: u64,
        /// Of how much; zero when it is not known.
        total: u64,
    },
}

type Listener = Arc<dyn Fn(&Event) + Send + Sync>;

/// The jobs that run, and who listens.
#[derive(Default)]
pub struct Jobs {
    running: Mutex<HashMap<String, Arc<AtomicBool>>>,
    listeners: Mutex<Vec<Listener>>,
}

impl Jobs {
    /// From now on `listener` is told everything.
    pub fn listen(&self, listener: impl Fn(&Event) + Send + Sync + 'static) {
        self.listeners
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .push(Arc::new(listener));
    }

    /// Starts a job that its caller named, if it did.
    pub fn start(&self, job: Option<&str>) -> Watch<'_> {
        let stop = Arc::new(AtomicBool::new(false));
        if let Some(job) = job {
            let mut running = self.running.lock().unwrap_or_else(PoisonError::into_inner);
            running.insert(job.to_owned(), Arc::clone(&stop));
        }
        Watch {
            jobs: self,
            job: job.map(str::to_owned),
            stop,
            told: Mutex::new(None),
        }
    }

    /// Whether any job runs that its caller named.
    pub(crate) fn any(&self) -> bool {
        let running = self.running.lock().unwrap_or_else(PoisonError::into_inner);
        !running.is_empty()
    }

    /// Tells a job to stop. It does so at its next step; nothing it did stays,
    /// save of a run of packs, which says so.
    pub fn cancel(&self, job: &str) {
        let running = self.running.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(stop) = running.get(job) {
            stop.store(true, Ordering::Relaxed);
        }
    }

    pub(crate) fn tell(&self, event: &Event) {
        let listeners = self
            .listeners
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .clone();
        listeners.iter().for_each(|listener| listener(event));
    }
}

/// How a job says how far it is, and hears that it should stop.
pub struct Watch<'a> {
    jobs: &'a Jobs,
    job: Option<String>,
    stop: Arc<AtomicBool>,
    told: Mutex<Option<(String, u64)>>,
}

impl Watch<'_> {
    /// Says how far the job is; breaks when it should stop.
    pub fn step(&self, stage: &str, done: u64, total: u64) -> ControlFlow<()> {
        if self.stop.load(Ordering::Relaxed) {
            return ControlFlow::Break(());
        }
        if let Some(job) = &self.job {
            // A hundredth part is as fine as a bar shows; a hundred thousand rows say little more.
            let part = (done * 100).checked_div(total).unwrap_or(done);
            let mut told = self.told.lock().unwrap_or_else(PoisonError::into_inner);
            let now = (stage.to_owned(), part);
            if told.as_ref() != Some(&now) {
                let (job, stage) = (job.clone(), stage.to_owned());
                self.jobs.tell(&Event::Progress {
                    job,
                    stage,
                    done,
                    total,
                });
                *told = Some(now);
            }
        }
        ControlFlow::Continue(())
    }

    /// For a part of the job that counts its own steps: it hears the same stop and tells nobody how
    /// far it is.
    pub(crate) fn within(&self) -> Watch<'_> {
        Watch {
            jobs: self.jobs,
            job: None,
            stop: Arc::clone(&self.stop),
            told: Mutex::new(None),
        }
    }

    /// Whether the job was told to stop.
    pub fn is_stopped(&self) -> bool {
        self.stop.load(Ordering::Relaxed)
    }
}

impl Drop for Watch<'_> {
    fn drop(&mut self) {
        if let Some(job) = &self.job {
            self.jobs
                .running
                .lock()
                .unwrap_or_else(PoisonError::into_inner)
                .remove(job);
        }
    }
}
