//! Disks that fill up, fail, or lose their current.

use std::fs;
use std::path::PathBuf;
use std::process::{Command, Stdio};

use super::Home;

/// A disk mounted for a drill; unmounted with it.
pub(crate) struct Disk {
    /// Where it is mounted.
    pub(crate) at: PathBuf,
    image: Option<PathBuf>,
}

impl Disk {
    /// A disk in memory of sixteen megabytes; nothing where one cannot be had.
    pub(crate) fn small(home: &Home) -> Option<Self> {
        let at = home.at("small");
        fs::create_dir(&at).expect("a folder");
        let mounted = ran(Command::new("mount")
            .args(["-t", "tmpfs", "-o", "size=16m", "tmpfs"])
            .arg(&at));
        if !mounted {
            eprintln!("skipped: a small disk cannot be mounted here (it needs root, on Linux)");
            return None;
        }
        Some(Self { at, image: None })
    }

    /// A disk in a file, whose current can be cut; nothing where one cannot be had.
    pub(crate) fn of_its_own(home: &Home) -> Option<Self> {
        let (at, image) = (home.at("own"), home.at("own.image"));
        fs::create_dir(&at).expect("a folder");
        let file = fs::File::create(&image).expect("a file");
        file.set_len(96 << 20).expect("room");
        let made = ran(Command::new("mkfs.ext4").args(["-q", "-F"]).arg(&image))
            && ran(Command::new("python3").args(["-c", "import fcntl"]));
        let mut disk = Self {
            at,
            image: Some(image),
        };
        if !made || !disk.mount() {
            disk.image = None;
            eprintln!(
                "skipped: no power cut can be played here (it needs root, mkfs.ext4, python3 and a \
                 loop device, on Linux)"
            );
            return None;
        }
        Some(disk)
    }

    fn mount(&self) -> bool {
        let image = self.image.as_ref().expect("a disk in a file");
        ran(Command::new("mount")
            .args(["-o", "loop"])
            .arg(image)
            .arg(&self.at))
    }

    /// Fills it to the last byte; what is removed to make room again.
    pub(crate) fn fill(&self) -> PathBuf {
        let ballast = self.at.join("ballast");
        super::fill(&ballast);
        ballast
    }

    /// From here on nothing reaches the disk, not even what its own log holds in memory:
    /// EXT4_IOC_SHUTDOWN without flushing.
    pub(crate) fn cut_the_current(&self) {
        let cut = "import fcntl, os, struct, sys; \
                   fcntl.ioctl(os.open(sys.argv[1], os.O_RDONLY), 0x8004587D, struct.pack('I', 2))";
        assert!(ran(Command::new("python3").args(["-c", cut]).arg(&self.at)));
    }

    /// The current is back.
    pub(crate) fn mount_again(&mut self) {
        // Whoever had a file open there has just been ended.
        let unmounted = (0..50).any(|_| {
            let done = ran(Command::new("umount").arg(&self.at));
            if !done {
                std::thread::sleep(std::time::Duration::from_millis(100));
            }
            done
        });
        assert!(unmounted, "it cannot be unmounted");
        assert!(self.mount(), "it cannot be mounted again");
    }
}

impl Drop for Disk {
    fn drop(&mut self) {
        // Lazily: whatever still has a file open there is about to end.
        ran(Command::new("umount").arg("-l").arg(&self.at));
    }
}

/// Has everything that was written reach the disks.
pub(crate) fn flush() {
    ran(&mut Command::new("sync"));
}

/// Whether errors of the disk can be played.
pub(crate) fn can_inject() -> bool {
    let plain = Command::new("true");
    let can = ran(&mut inject(&plain, "fsync", 1));
    if !can {
        eprintln!(
            "skipped: errors of the disk cannot be played here (they need strace and leave to trace)"
        );
    }
    can
}

/// The command, with an error of the disk at the n-th call of this name.
pub(crate) fn inject(plain: &Command, call: &str, nth: u32) -> Command {
    let mut strace = Command::new("strace");
    strace
        .args(["-f", "-qq", "-o", "/dev/null", "-e"])
        .arg(format!("trace={call}"))
        .arg("-e")
        .arg(format!("inject={call}:error=EIO:when={nth}"))
        .arg(plain.get_program())
        .args(plain.get_args())
        .stdin(Stdio::null());
    for (name, value) in plain.get_envs() {
        if let Some(value) = value {
            strace.env(name, value);
        }
    }
    strace
}

fn ran(command: &mut Command) -> bool {
    command
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .status()
        .is_ok_and(|status| status.success())
}
