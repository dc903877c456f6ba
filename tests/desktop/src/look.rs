//! Looking at the window and using it.

use std::time::{Duration, Instant};

use fantoccini::elements::Element;
use fantoccini::{Client, Locator};
use serde_json::Value;
use tokio::process::Command;

use crate::drag::PYTHON;
use crate::start::{Around, root};

/// How long anything in the window may take.
const MOST: Duration = Duration::from_secs(120);

/// How often we look.
const AGAIN: Duration = Duration::from_millis(50);

/// How long what is clicked must have stood still.
const STILL: Duration = Duration::from_millis(150);

/// A window of the real program.
pub struct Window {
    pub(crate) client: Client,
    pub(crate) around: Around,
}

impl Window {
    /// Presses the button that says `name`, as soon as it can be pressed.
    pub async fn press(&self, name: &str) {
        self.click(&button(name)).await;
    }

    /// Presses the button that says `name` in what lies over the page.
    pub async fn press_over(&self, name: &str) {
        self.click(&format!("//*[@role='dialog']{}", button(name)))
            .await;
    }

    /// Follows the link that says `name`, alone or with a number behind it.
    pub async fn follow(&self, name: &str) {
        let name = quoted(name);
        self.click(&format!(
            "//a[starts-with(normalize-space(), {name}) or @aria-label={name}]"
        ))
        .await;
    }

    /// Chooses the answer that is labelled `name`.
    pub async fn choose(&self, name: &str) {
        self.click(&format!("//label[normalize-space()={}]", quoted(name)))
            .await;
    }

    /// Types into the field that is labelled `label`.
    ///
    /// # Panics
    /// When there is none, or it takes no keys.
    pub async fn fill(&self, label: &str, text: &str) {
        let path = format!("//*[@id=//label[normalize-space()={}]/@for]", quoted(label));
        let field = self
            .wait(&format!("a field {label}"), async || self.find(&path).await)
            .await;
        field.send_keys(text).await.expect("the field takes keys");
    }

    /// Waits until `text` is to be read in the window.
    pub async fn sees(&self, text: &str) {
        self.sees_in("body", text).await;
    }

    /// Waits until `text` is to be read in what `css` selects; gives all that is read there.
    pub async fn sees_in(&self, css: &str, text: &str) -> String {
        self.wait(&format!("{text:?} in {css}"), async || {
            let read = self.read(css).await?;
            read.contains(text).then_some(read)
        })
        .await
    }

    /// What is to be read in what `css` selects. The property `textContent`: the driver's own "text" is
    /// empty for some boxes in WebKit.
    async fn read(&self, css: &str) -> Option<String> {
        let element = self.client.find(Locator::Css(css)).await.ok()?;
        element.prop("textContent").await.ok().flatten()
    }

    /// Waits until the first page of a paper is drawn and not blank.
    pub async fn sees_paper(&self) {
        const INK: &str = "
            const page = document.querySelector('[data-page] canvas');
            if (!page || page.width < 100) return 0;
            const { data } = page.getContext('2d').getImageData(0, 0, page.width, page.height);
            let dark = 0;
            for (let at = 0; at < data.length; at += 4) if (data[at + 3] > 0 && data[at] < 100) dark += 1;
            return dark;";
        self.wait("a paper with ink on it", async || {
            let ink = self.run(INK).await.as_u64();
            ink.is_some_and(|ink| ink > 500).then_some(())
        })
        .await;
    }

    /// Runs a script in the page and gives what it returns.
    ///
    /// # Panics
    /// When it throws.
    pub async fn run(&self, script: &str) -> Value {
        self.client
            .execute(script, vec![])
            .await
            .expect("the script runs")
    }

    /// Runs a script that hands its answer to `done`.
    ///
    /// # Panics
    /// When it throws or never answers.
    pub async fn run_async(&self, script: &str) -> Value {
        let script = format!("const done = arguments[arguments.length - 1];\n{script}");
        self.client
            .execute_async(&script, vec![])
            .await
            .expect("the script answers")
    }

    /// Waits until there is ink on the screen itself. A driver's picture is drawn by the page and
    /// is fine even when the window stays white.
    ///
    /// # Panics
    /// When the screen cannot be looked at, or stays white.
    pub async fn is_painted(&self) {
        let script = root().join("tests/desktop/painted.py");
        self.wait("ink on the screen", async || {
            let said = Command::new(PYTHON)
                .arg(&script)
                .output()
                .await
                .expect("python3 starts");
            let ink = String::from_utf8_lossy(&said.stdout).trim().parse::<u64>();
            let needs = "the screen cannot be read: apt-get install python3-gi gir1.2-gtk-3.0";
            (ink.expect(needs) > 1000).then_some(())
        })
        .await;
    }

    /// Takes a picture of the window, for people to look at.
    ///
    /// # Panics
    /// When it cannot be taken or kept.
    pub async fn picture(&self, name: &str) {
        // What is written in the page may not be painted yet.
        self.run_async("requestAnimationFrame(() => requestAnimationFrame(() => done(null)))")
            .await;
        let dir = root().join("tests/desktop/shots");
        std::fs::create_dir_all(&dir).expect("a folder for pictures");
        let picture = self.client.screenshot().await.expect("a picture");
        std::fs::write(dir.join(format!("{name}.png")), picture).expect("the picture is kept");
    }

    /// Looks until there is something.
    ///
    /// # Panics
    /// When there is nothing for too long; a picture of what there is instead is kept.
    pub async fn wait<T>(&self, what: &str, mut look: impl AsyncFnMut() -> Option<T>) -> T {
        let since = Instant::now();
        loop {
            if let Some(found) = look().await {
                return found;
            }
            if since.elapsed() > MOST {
                break;
            }
            tokio::time::sleep(AGAIN).await;
        }
        self.picture("failed").await;
        let read = self.run("return document.body.innerText").await;
        panic!("never saw {what}; see tests/desktop/shots/failed.png; there is: {read}");
    }

    async fn click(&self, path: &str) {
        // What is found may be moving, covered or drawn anew before it is clicked. A click goes to a place:
        // while something above is still being asked for, another thing may stand there by then.
        self.wait(path, async || {
            let found = self.find(path).await?;
            let before = found.rectangle().await.ok()?;
            tokio::time::sleep(STILL).await;
            if found.rectangle().await.ok()? != before {
                return None;
            }
            found.click().await.ok()
        })
        .await;
    }

    async fn find(&self, path: &str) -> Option<Element> {
        self.client.find(Locator::XPath(path)).await.ok()
    }
}

fn button(name: &str) -> String {
    let name = quoted(name);
    format!(
        "//button[not(@disabled) and not(@data-disabled) and not(@data-loading)]\
         [normalize-space()={name} or @aria-label={name}]"
    )
}

/// A text as XPath has it, which knows no escapes.
fn quoted(text: &str) -> String {
    assert!(
        !text.contains('"'),
        "no name in the window has a straight quotation mark"
    );
    format!("\"{text}\"")
}
