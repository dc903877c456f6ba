//! One story from an empty window to a pack that can be checked, in the real window.

use owed_desktop_tests::{Window, drag_onto, fixture, skipped};

const CREDITOR: &str = "合成精密机械（苏州）有限公司";
const DEBTOR: &str = "样例贸易（杭州）有限公司";

#[tokio::test(flavor = "multi_thread")]
async fn from_an_empty_window_to_a_letter_and_a_pack() {
    if skipped() {
        return;
    }
    let window = Window::open().await;
    makes_a_book(&window).await;
    imports_invoices_and_a_statement(&window).await;
    keeps_a_delivery_note(&window).await;
    issues_a_letter(&window).await;
    builds_and_checks_a_pack(&window).await;
    window.close().await;
}

async fn makes_a_book(window: &Window) {
    window.sees("别人欠的，一笔一笔算清楚").await;
    window.is_painted().await;
    window.picture("1-welcome").await;
    window.fill("您的公司全称", CREDITOR).await;
    window.press("新建账本").await;
    window.sees("从哪里开始？").await;
    let journal = window
        .home()
        .join("账清 Owed")
        .join(CREDITOR)
        .join("journal.sqlite");
    assert!(
        journal.is_file(),
        "the book is not in {}",
        journal.display()
    );
}

async fn imports_invoices_and_a_statement(window: &Window) {
    let files = [
        "tax_bureau_list/全量发票查询导出结果_合成.xlsx",
        "e_invoice/dzfp_25002000000000000017_蓝字.xml",
        "e_invoice/dzfp_25002000000000000025_蓝字.xml",
        "e_invoice/dzfp_25002000000000000033_红字.xml",
        "e_invoice/dzfp_25002000000000000041_蓝字.xml",
        "icbc_corporate/对公流水_工行_historydetail_合成.xlsx",
    ];
    window.will_pick(&files.map(|file| fixture(&format!("import/{file}"))));
    window.press("导入文件").await;
    window.press("选择文件…").await;
    for file in files {
        let (_format, name) = file.split_once('/').expect("a folder and a file");
        window.sees(name).await;
    }
    window.picture("2-read").await;

    window.press("下一步：核对").await;
    window.sees("认出来的到账 1 笔").await;
    window.sees("要您定的到账 1 笔").await;
    window.picture("3-reconciled").await;

    window.press("下一步：付款日").await;
    window.choose("开票后 30 天").await;
    window.press("下一步：最后看一眼").await;
    window.press("写进账本").await;
    window.sees("写好了").await;
    window.follow(DEBTOR).await;
    window.sees_in("h1", DEBTOR).await;
    window.sees_in("main", "¥96,160.00").await;
    window.picture("4-case").await;
}

async fn keeps_a_delivery_note(window: &Window) {
    window.follow("证据").await;
    window
        .sees("把合同、送货单、对账单、聊天截图拖到这里")
        .await;
    drag_onto(
        window,
        &[fixture("evidence/送货单_已签收.jpg")],
        "松手就放进来",
    )
    .await;
    window.sees("新放进来 1 份").await;
    // The camera's own day is read off the photo, and moves what stands below it.
    window.sees("照片自带的日期").await;
    window.press("收进案件（1 份）").await;
    window
        .sees_in("#proves-sale-delivery", "送货单_已签收.jpg")
        .await;
    window.picture("5-evidence").await;
}

async fn issues_a_letter(window: &Window) {
    window.follow("文书").await;
    window.press("起草催款函").await;
    window.sees_paper().await;
    window.picture("6-draft").await;

    // Somebody paid ten thousand "for" the debtor; until that is decided the letter is held back.
    window.sees("有 1 笔可能是他付的钱还没认").await;
    window.press("先不管，仍然要出").await;
    window
        .fill("为什么仍然要出", "已与对方核对，另函处理")
        .await;
    window.press("正式出具").await;
    window.sees("已正式出具").await;
    window.sees_paper().await;
    window.picture("7-letter").await;

    let saved = window.home().join("催款函.pdf");
    window.will_pick(std::slice::from_ref(&saved));
    window.press_over("另存这个文件").await;
    let bytes = window
        .wait("the saved letter", async || std::fs::read(&saved).ok())
        .await;
    assert!(bytes.starts_with(b"%PDF-"));
    window.press_over("关闭").await;
}

async fn builds_and_checks_a_pack(window: &Window) {
    window.press("整理成册").await;
    window.press("开始整理").await;
    window.sees("整理好了").await;
    window.press("核对").await;
    window.sees("完好，一字未动").await;
    window.picture("8-pack").await;
    let packs = window.home().join("账清 Owed").join(CREDITOR).join("packs");
    assert_eq!(std::fs::read_dir(packs).expect("the packs").count(), 1);
}
