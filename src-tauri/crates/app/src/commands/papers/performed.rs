//! How the creditor performed, in one sentence of a letter.

use owed_book::debt::Debt;
use owed_book::terms::DebtKind;
use owed_print::Lang;

use super::words::t;

/// What was done for the debts, by what they are for. Goods are said to be delivered only where a
/// delivery note is kept, and invoices to be issued only where every debt stands on one.
pub(super) fn performed(lang: Lang, debts: &[&Debt], noted: bool) -> String {
    let mut kinds: Vec<_> = debts.iter().map(|debt| debt.kind).collect();
    kinds.dedup();
    let (zh, en) = match kinds.as_slice() {
        [DebtKind::Sale] if noted => (
            "我方已按约交付货物，交付单据我方存有原件或影像",
            "We delivered as agreed and hold the delivery records",
        ),
        [DebtKind::Loan] => (
            "我方已按约将下列款项出借给贵方",
            "We lent you the sums listed below",
        ),
        [DebtKind::Service] => ("我方已按约提供服务", "We rendered the services as agreed"),
        [DebtKind::Work] => (
            "我方已按约完成工作并交付工作成果",
            "We did the work as agreed and delivered it",
        ),
        [DebtKind::Lease] => (
            "我方已按约将租赁物交付使用",
            "We handed over what was let as agreed",
        ),
        [DebtKind::Construction] => (
            "我方已按约完成施工",
            "We did the construction work as agreed",
        ),
        _ => ("我方已按约履行", "We performed as agreed"),
    };
    if !invoiced(debts) {
        return t(lang, zh, en);
    }
    t(
        lang,
        &format!("{zh}，并已开具下列发票"),
        &format!("{en}; the invoices issued are listed below"),
    )
}

/// Whether every debt stands on an invoice.
pub(super) fn invoiced(debts: &[&Debt]) -> bool {
    debts.iter().all(|debt| debt.invoice.is_some())
}
