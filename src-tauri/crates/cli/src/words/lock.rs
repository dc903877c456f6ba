//! What is said when a lock was not opened or changed.

use owed_app::Failure;

pub(super) fn refused(failure: &Failure) -> String {
    let p = |name: &str| failure.params.get(name).map_or("", String::as_str);
    match p("why") {
        "wrong" => "口令或恢复密钥不对。账本文件没有发现损坏，请再试一次。".into(),
        "damaged" => {
            "账本里保存密钥的地方坏了，不是口令不对。请改用恢复密钥，或从备份恢复。".into()
        }
        "mistyped" if p("group").is_empty() => "恢复密钥不完整，一共八组。".into(),
        "mistyped" => format!("恢复密钥第 {} 组抄错了。", p("group")),
        "too-short" => "口令至少 8 个字符，而且不能都一样。".into(),
        "no-lock" => "这本账没有加锁。".into(),
        "has-lock" => "这本账已经加了锁。换口令用 owed passphrase。".into(),
        "file" => format!(
            "账本里有一个文件坏了（{}），没有改动锁。请先恢复它。",
            p("name")
        ),
        "calendar" => "加锁的账本不会自动把日程写到外面。".into(),
        _ => "这本账现在只能查看，锁不能改动。".into(),
    }
}
