//! What is said of a file that came as an update.

use std::path::Path;

use super::Lang;
use crate::verbs::update::Refused;

pub(crate) fn verified(lang: Lang, file: &Path, signed: &str) -> String {
    let file = file.display();
    match lang {
        Lang::Zh => format!("{file}：签名无误，文件未被改动。签名时注明：{signed}"),
        Lang::En => {
            format!(
                "{file}: the signature is good and the file unchanged. Signed with the words: {signed}"
            )
        }
    }
}

pub(crate) fn refused(lang: Lang, why: &Refused) -> anyhow::Error {
    anyhow::Error::msg(match lang {
        Lang::Zh => chinese(why),
        Lang::En => english(why),
    })
}

fn chinese(why: &Refused) -> String {
    match why {
        Refused::NoKey => {
            "本程序未带发布者的公钥，请用 --key 指明。不要安装未经核对的更新。".into()
        }
        Refused::KeyUnread => "--key 既不是公钥，也不是公钥文件。".into(),
        Refused::NoSignature(place) => format!(
            "没有找到签名文件 {}。请把它和更新文件放在一起，或用 --signature 指明。",
            place.display()
        ),
        Refused::SignatureUnread(place) => {
            format!("{} 不是可用的签名，请重新取得签名文件。", place.display())
        }
        Refused::OtherKey => "这份更新是用另一把密钥签的，不是发布者的，请不要安装。".into(),
        Refused::Changed => "文件与签名对不上：文件被改动过或没有传完，请不要安装。".into(),
        Refused::Unread(place, e) => format!("无法读取 {}（{e}）。", place.display()),
    }
}

fn english(why: &Refused) -> String {
    match why {
        Refused::NoKey => {
            "this program carries no key of its makers; name it with --key. Do not install an update that was not verified"
                .into()
        }
        Refused::KeyUnread => "--key is neither a key nor a file with one".into(),
        Refused::NoSignature(place) => format!(
            "there is no signature {}; put it beside the update, or name it with --signature",
            place.display()
        ),
        Refused::SignatureUnread(place) => format!(
            "{} is no signature that can be used; get the signature anew",
            place.display()
        ),
        Refused::OtherKey => {
            "this was signed with another key than that of the makers; do not install it".into()
        }
        Refused::Changed => {
            "the file is not the one that was signed: it was changed, or did not arrive whole; do not install it"
                .into()
        }
        Refused::Unread(place, e) => format!("cannot read {}: {e}", place.display()),
    }
}
