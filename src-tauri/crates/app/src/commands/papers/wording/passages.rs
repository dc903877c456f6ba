//! The passages of each letter that are the owner's to word, with the standard words.
//!
//! What a paper cannot do without by its checklist is no passage, or stands in one as a placeholder
//! that must be there. The letter of demand and the statement have these words in `print` too, where
//! they are set; `the_standard_words_are_those_of_the_papers` holds the two together.

use owed_book::evidence::Form;
use owed_book::wording::Tongue;

/// A passage that is the owner's to word.
#[derive(Debug)]
pub(in crate::commands) struct Passage {
    /// Its code, which stays for ever: wordings in journals name it.
    pub(in crate::commands) code: &'static str,
    /// The standard words in Chinese; empty where the standard paper has none.
    zh: &'static str,
    /// The same in English.
    en: &'static str,
    /// What must stand in it.
    pub(in crate::commands) must: &'static [&'static str],
    /// What else may stand in it, beside [`EVERYWHERE`].
    pub(in crate::commands) may: &'static [&'static str],
}

impl Passage {
    pub(in crate::commands) fn standard(&self, tongue: Tongue) -> &'static str {
        match tongue {
            Tongue::Zh => self.zh,
            Tongue::En => self.en,
        }
    }

    /// Whether this placeholder, by its code, may stand in it.
    pub(in crate::commands) fn takes(&self, code: &str) -> bool {
        [EVERYWHERE, self.must, self.may]
            .iter()
            .any(|codes| codes.contains(&code))
    }
}

/// What may stand in any passage.
pub(in crate::commands) const EVERYWHERE: &[&str] = &[
    "creditor", "debtor", "you", "number", "today", "contract", "contact", "phone", "address",
];

/// Every placeholder: its code, and its name in Chinese. Either may be written.
const NAMES: &[(&str, &str)] = &[
    ("creditor", "债权人"),
    ("debtor", "债务人"),
    ("you", "对方"),
    ("number", "编号"),
    ("today", "今天"),
    ("contract", "合同"),
    ("contact", "联系人"),
    ("phone", "电话"),
    ("address", "我方地址"),
    ("total", "总额"),
    ("unpaid", "未付款项"),
    ("pay-by", "期限"),
    ("working-days", "工作日"),
    ("grounds", "依据"),
    ("forum", "起诉去处"),
    ("growing", "继续计算的款项"),
    ("reach", "联系方式"),
    ("return-to", "寄回方式"),
    ("from", "起始日"),
    ("to", "截止日"),
    ("creditor-named", "我方全称"),
    ("debtor-named", "对方全称"),
    ("contracts", "合同清单"),
    ("service", "送达地址"),
    ("court", "管辖法院"),
    ("place", "签订地点"),
    ("copies", "份数"),
    ("assignee", "受让人"),
];

/// The code of a placeholder, from its code or its name in Chinese.
pub(in crate::commands) fn placeholder(name: &str) -> Option<&'static str> {
    let known = NAMES.iter().find(|(code, zh)| *code == name || *zh == name);
    known.map(|(code, _)| *code)
}

/// How a placeholder is written in a language.
pub(in crate::commands) fn written(code: &str, tongue: Tongue) -> &str {
    let known = NAMES.iter().find(|(known, _)| *known == code);
    match (known, tongue) {
        (Some((_, zh)), Tongue::Zh) => zh,
        (Some(_), Tongue::En) | (None, _) => code,
    }
}

/// Words of the owner's own, which the standard paper has not.
const OWN: Passage = Passage {
    code: "own",
    zh: "",
    en: "",
    must: &[],
    may: &["total", "unpaid", "pay-by"],
};

const DEMAND: &[Passage] = &[
    Passage {
        code: "request",
        zh: "{依据}请{对方}于**{期限}**前（含当日{工作日}）将上述款项**共计{总额}**一次付至以下账户：",
        en: "{grounds} ask you to pay the sum of **{total}** in full by **{pay-by}**{working-days} to this account:",
        must: &["total", "pay-by"],
        may: &["grounds", "working-days", "unpaid"],
    },
    Passage {
        code: "account",
        zh: "为资金安全，请只向上述账户付款。我方如变更收款账户，将另以盖章的书面函件通知，请收到后先与我方联系人电话核实。",
        en: "For your safety please pay to this account only. If it ever changes we will tell you in a signed letter; please confirm by telephone before you act on one.",
        must: &[],
        may: &[],
    },
    Passage {
        code: "consequences",
        zh: "{对方}逾期仍未付款的，我方将依法{起诉去处}，必要时申请财产保全，并一并主张未付款项、计算至实际付清之日的{继续计算的款项}。我方珍视与{对方}的往来，仍希望双方通过协商妥善解决。",
        en: "If the sum is not paid by then, we will {forum}, ask for the preservation of property where needed, and claim the unpaid principal, {growing} up to the day of full payment. We value our dealings with you and would much rather settle this by agreement.",
        must: &["forum"],
        may: &["growing", "total", "unpaid", "pay-by"],
    },
    OWN,
    Passage {
        code: "dispute",
        zh: "{对方}对上述事实或者金额有异议的，请于前述付款期限届满前书面告知我方并附相应凭证；一次付清确有困难的，也请在此期限内提出分期付款的方案，我方愿意协商。{联系方式}",
        en: "If you dispute any fact or figure above, please tell us in writing before that date and enclose what supports it. If you cannot pay at once, please propose instalments by the same date; we are willing to talk. {reach}",
        must: &["reach"],
        may: &["pay-by"],
    },
    Passage {
        code: "closing",
        zh: "特此函告。",
        en: "Yours faithfully,",
        must: &[],
        may: &[],
    },
];

const STATEMENT: &[Passage] = &[
    Passage {
        code: "intro",
        zh: "为核对双方往来款项，现将{起始日}至{截止日}我方（{我方全称}）与{对方}（{对方全称}）之间的往来{合同清单}列示如下，请予核对。",
        en: "To agree our accounts, we, {creditor-named}, set out below what passed between us and you, {debtor-named}, from {from} to {to}{contracts}. Please check it.",
        must: &["from", "to", "creditor-named", "debtor-named"],
        may: &["contracts"],
    },
    Passage {
        code: "ask",
        zh: "请于{期限}前（含当日）核对，在所附回函上签名、盖章后寄回我方；有差异的，请写明金额和原因，并附相应凭证。{寄回方式}",
        en: "Please check it by {pay-by} (that day included), sign and seal the reply below and return it to us. If you differ, please state the amount and the reason and enclose what supports it. {return-to}",
        must: &["pay-by", "return-to"],
        may: &[],
    },
    Passage {
        may: &["pay-by"],
        ..OWN
    },
];

const FAIR_DEALING: &[Passage] = &[
    Passage {
        code: "intro",
        zh: "这份说明写给您看清三件事：我方主张什么、依据是什么；您不同意时怎么提；一时付不清时怎么商量。",
        en: "This sheet says three things: what we claim and by what, how to tell us that you disagree, and how to ask for time.",
        must: &[],
        may: &["total", "unpaid", "pay-by"],
    },
    Passage {
        code: "disagree",
        zh: "已经付过、金额不对、货物或服务有问题，或者不认可这笔账的，请在{期限}前告诉我方是哪一笔、为什么，并附付款凭证、签收单或往来记录。我方核对后答复您；核对有误的，我方更正。",
        en: "If you have paid, find the amount wrong, had a problem with the goods or services, or do not recognise the debt, tell us by {pay-by} which item and why, with proof of payment, delivery notes or messages. We check it and answer you, and correct what is wrong.",
        must: &["pay-by"],
        may: &["reach"],
    },
    Passage {
        code: "instalments",
        zh: "请告诉我方：现在能付多少、以后每月能付多少、从哪天开始。我方会考虑，谈妥的写成还款协议，双方签字为准。",
        en: "Tell us what you can pay now, how much each month and from when. We consider it; what we agree on is written down and counts once both have signed.",
        must: &[],
        may: &["reach"],
    },
    OWN,
];

const AGREEMENT: &[Passage] = &[
    Passage {
        code: "service",
        zh: "乙方确认其送达地址为：{送达地址}。该地址适用于双方往来函件，以及一审、二审、再审和执行程序中法律文书的送达；变更的，应当书面通知甲方，未通知的，按该地址寄出的文书被退回或者拒收之日视为送达之日。",
        en: "Party B's address for service is: {service}. It holds for letters and for court papers at first and second instance, retrial and enforcement. Until Party A is told of another in writing, what is returned or refused there counts as served that day.",
        must: &["service"],
        may: &[],
    },
    Passage {
        code: "disputes",
        zh: "因本协议发生争议，协商不成的，由{管辖法院}管辖。",
        en: "Disputes that cannot be settled go to {court}.",
        must: &["court"],
        may: &[],
    },
    Passage { may: &[], ..OWN },
    Passage {
        code: "effect",
        zh: "本协议自双方签名、盖章之日起生效，一式 {份数} 份，各方各执一份，具有同等效力。签订地点：{签订地点}。多页的，加盖骑缝章。",
        en: "This agreement takes effect when both have signed or sealed it. It is made in {copies} copies of equal force, one for each party, at {place}. Several pages are sealed across their edges.",
        must: &["copies", "place"],
        may: &[],
    },
];

const BREACH: &[Passage] = &[
    Passage {
        code: "dispute",
        zh: "贵方如已付款或者对金额有异议，请在上述期限内提供付款凭证或者书面说明。",
        en: "If you have paid or do not agree with the amount, please send proof or write to us within that time.",
        must: &[],
        may: &["pay-by"],
    },
    OWN,
];

const GUARANTEE: &[Passage] = &[
    Passage { may: &[], ..OWN },
    Passage {
        code: "closing",
        zh: "保证人已阅读并理解上述内容，自愿承担保证责任。签署地点：{签订地点}。",
        en: "The guarantor has read and understood this and is bound by its own will. Signed at {place}.",
        must: &["place"],
        may: &[],
    },
];

const RECEIPT: &[Passage] = &[Passage { may: &[], ..OWN }];

const SETTLEMENT: &[Passage] = &[Passage { may: &[], ..OWN }];

const ASSIGNMENT: &[Passage] = &[Passage {
    may: &["total", "unpaid", "pay-by", "assignee"],
    ..OWN
}];

/// The passages of a kind of paper, in the order in which they stand on it; none where its words are
/// kept exactly.
pub(in crate::commands) fn passages(form: Form) -> &'static [Passage] {
    match form {
        Form::Demand => DEMAND,
        Form::Statement => STATEMENT,
        Form::FairDealing => FAIR_DEALING,
        Form::RepaymentAgreement => AGREEMENT,
        Form::BreachNotice => BREACH,
        Form::Guarantee => GUARANTEE,
        Form::Receipt => RECEIPT,
        Form::Settlement => SETTLEMENT,
        Form::AssignmentNotice => ASSIGNMENT,
        Form::Schedule
        | Form::LegalRepresentative
        | Form::PowerOfAttorney
        | Form::ComplaintSale
        | Form::ComplaintLoan
        | Form::ComplaintLease
        | Form::ComplaintConstruction
        | Form::ComplaintProperty
        | Form::Enforcement
        | Form::Complaint
        | Form::PaymentOrder
        | Form::Preservation
        | Form::ServiceAddress
        | Form::EvidenceIndex
        | Form::CourtDesk
        | Form::LawyerBrief
        | Form::LawyerLetter => &[],
    }
}

#[cfg(test)]
mod tests {
    use owed_book::wording::{Template, is_owners};

    use super::*;

    #[test]
    fn the_standard_words_keep_to_the_rules_of_the_owners() {
        for form in Form::ALL {
            assert_eq!(is_owners(form), !passages(form).is_empty(), "{form:?}");
            for passage in passages(form) {
                for tongue in [Tongue::Zh, Tongue::En] {
                    let standard = Template::of(passage.standard(tongue)).unwrap();
                    let named: Vec<_> = standard
                        .names()
                        .map(|(name, _)| placeholder(name).unwrap())
                        .collect();
                    assert!(named.iter().all(|code| passage.takes(code)), "{passage:?}");
                    assert!(passage.must.iter().all(|code| named.contains(code)));
                }
            }
        }
    }

    #[test]
    fn every_placeholder_has_one_name_in_each_language() {
        for (at, (code, zh)) in NAMES.iter().enumerate() {
            let others = NAMES.iter().enumerate().filter(|(other, _)| *other != at);
            for (_, (other, other_zh)) in others {
                assert!(other != code && other_zh != zh && other != zh, "{code}");
            }
            let name = format!("{{{}}}", written(code, Tongue::Zh));
            assert!(Template::of(&name).is_ok(), "{name}");
        }
        for form in Form::ALL {
            for passage in passages(form) {
                let codes = passage.must.iter().chain(passage.may).chain(EVERYWHERE);
                for code in codes {
                    assert!(placeholder(code).is_some(), "{code}");
                }
            }
        }
    }
}
