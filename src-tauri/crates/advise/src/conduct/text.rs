//! A draft taken apart into sentences, each written so that a rule cannot be dodged by spacing.

/// A sentence of a draft.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Sentence<'a> {
    /// As it was written, with the mark that ends it.
    pub(super) written: &'a str,
    /// Half-width, lower case, simplified where it matters, nothing between Chinese characters.
    pub(super) plain: String,
}

/// The sentences of a draft, in order; together they are the draft.
pub(super) fn sentences(draft: &str) -> Vec<Sentence<'_>> {
    let mut found = Vec::new();
    let mut rest = draft;
    while !rest.is_empty() {
        let (sentence, after) = rest.split_at(end_of_first(rest));
        if !sentence.trim().is_empty() {
            found.push(Sentence {
                written: sentence,
                plain: plain(sentence),
            });
        }
        rest = after;
    }
    found
}

/// Where the first sentence ends: after its mark, or after a full stop that a space follows.
fn end_of_first(text: &str) -> usize {
    let mut after_stop = None;
    for (at, c) in text.char_indices() {
        if let Some(stop) = after_stop
            && c.is_whitespace()
        {
            return stop;
        }
        after_stop = None;
        match c {
            '。' | '！' | '？' | '!' | '?' | '；' | ';' | '\n' => return at + c.len_utf8(),
            '.' => after_stop = Some(at + 1),
            _ => {}
        }
    }
    text.len()
}

/// Whether a text is written in Chinese.
pub(super) fn is_chinese(text: &str) -> bool {
    text.chars().any(is_han)
}

fn is_han(c: char) -> bool {
    matches!(c, '\u{3400}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' | '\u{20000}'..='\u{3134f}')
}

/// Traditional forms of the characters that the rules speak of.
const FORMS: [(char, char); 62] = [
    ('徵', '征'),
    ('報', '报'),
    ('親', '亲'),
    ('屬', '属'),
    ('單', '单'),
    ('話', '话'),
    ('說', '说'),
    ('給', '给'),
    ('錢', '钱'),
    ('還', '还'),
    ('費', '费'),
    ('債', '债'),
    ('務', '务'),
    ('賴', '赖'),
    ('騙', '骗'),
    ('詐', '诈'),
    ('貼', '贴'),
    ('網', '网'),
    ('發', '发'),
    ('員', '员'),
    ('領', '领'),
    ('導', '导'),
    ('師', '师'),
    ('門', '门'),
    ('車', '车'),
    ('貨', '货'),
    ('鎖', '锁'),
    ('搬', '搬'),
    ('殺', '杀'),
    ('斷', '断'),
    ('腳', '脚'),
    ('壞', '坏'),
    ('爛', '烂'),
    ('媽', '妈'),
    ('爺', '爷'),
    ('孫', '孙'),
    ('學', '学'),
    ('執', '执'),
    ('凍', '冻'),
    ('結', '结'),
    ('決', '决'),
    ('訴', '诉'),
    ('訟', '讼'),
    ('監', '监'),
    ('獄', '狱'),
    ('罰', '罚'),
    ('構', '构'),
    ('罪', '罪'),
    ('檢', '检'),
    ('舉', '举'),
    ('稅', '税'),
    ('實', '实'),
    ('當', '当'),
    ('後', '后'),
    ('過', '过'),
    ('個', '个'),
    ('們', '们'),
    ('業', '业'),
    ('關', '关'),
    ('條', '条'),
    ('幫', '帮'),
    ('貴', '贵'),
];

fn plain(written: &str) -> String {
    let mut plain = String::with_capacity(written.len());
    let mut gap = false;
    for c in written.chars() {
        let c = match c {
            '\u{ff01}'..='\u{ff5e}' => char::from_u32(u32::from(c) - 0xfee0).unwrap_or(c),
            '\u{3000}' => ' ',
            '’' | '‘' => '\'',
            _ => FORMS
                .iter()
                .find(|(traditional, _)| *traditional == c)
                .map_or(c, |(_, simplified)| *simplified),
        };
        // Signs put between the characters of a word to hide it.
        if c.is_whitespace() || matches!(c, '*' | '_' | '·' | '~' | '-' | '|') {
            gap = true;
            continue;
        }
        if matches!(c, '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}') {
            continue;
        }
        if std::mem::take(&mut gap) && !(is_han(c) && plain.chars().last().is_some_and(is_han)) {
            plain.push(' ');
        }
        plain.extend(c.to_lowercase());
    }
    plain
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sentences_put_together_are_the_draft() {
        let draft = "请于11月30日前付款 3.5 万元。否则起诉！\nPay ¥1,200.50 by Friday. Thank you";
        let parts = sentences(draft);
        let written: Vec<_> = parts.iter().map(|s| s.written).collect();
        assert_eq!(written.concat(), draft.replace("\n", ""));
        assert_eq!(written.len(), 4);
        assert_eq!(written[2], "Pay ¥1,200.50 by Friday.");
    }

    #[test]
    fn spacing_and_width_hide_nothing() {
        assert_eq!(plain("坐 * 牢"), "坐牢");
        assert_eq!(plain("ＰＯＬＩＣＥ"), "police");
        assert_eq!(plain("徵 信"), "征信");
        assert_eq!(plain("call  the Police"), "call the police");
    }
}
