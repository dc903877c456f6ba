//! A font without shapes: what writing is set in that is to be found and not to be seen.

/// Units in the side of a square of type.
const UNITS: u16 = 1000;

/// The font as a file: two glyphs, both empty and as wide as they are high.
pub(crate) fn font() -> Vec<u8> {
    let tables: [(&[u8; 4], Vec<u8>); 6] = [
        (b"glyf", vec![0; 4]),
        (b"head", head()),
        (b"hhea", hhea()),
        (b"hmtx", words(&[UNITS, 0, 0])),
        (b"loca", words(&[0, 0, 0])),
        (b"maxp", maxp()),
    ];
    // The search hints of the directory: the largest power of two that is no more than six, times 16.
    let mut font = [&0x0001_0000_u32.to_be_bytes()[..], &words(&[6, 64, 2, 32])].concat();
    let mut at = 12 + 16 * tables.len();
    let mut bodies = Vec::new();
    let mut head_at = 0;
    for (name, body) in &tables {
        if *name == b"head" {
            head_at = at;
        }
        font.extend_from_slice(*name);
        font.extend(sum(body).to_be_bytes());
        font.extend(small(at).to_be_bytes());
        font.extend(small(body.len()).to_be_bytes());
        bodies.extend_from_slice(body);
        bodies.resize(bodies.len().next_multiple_of(4), 0);
        at = 12 + 16 * tables.len() + bodies.len();
    }
    font.extend(bodies);
    let whole = 0xB1B0_AFBA_u32.wrapping_sub(sum(&font));
    font[head_at + 8..head_at + 12].copy_from_slice(&whole.to_be_bytes());
    font
}

fn head() -> Vec<u8> {
    let mut head = words(&[1, 0, 1, 0]);
    head.extend([0; 4]); // the sum of the whole, put in at the end
    head.extend(0x5F0F_3CF5_u32.to_be_bytes());
    head.extend(words(&[3, UNITS]));
    head.extend([0; 16]); // when it was made, which nothing may depend on
    let below = 200_u16.wrapping_neg();
    head.extend(words(&[0, below, UNITS, 800, 0, 8, 2, 0, 0]));
    head
}

fn hhea() -> Vec<u8> {
    let below = 200_u16.wrapping_neg();
    let mut hhea = words(&[1, 0, 800, below, 0, UNITS, 0, 0, UNITS, 1, 0, 0]);
    hhea.extend(words(&[0, 0, 0, 0, 0, 1]));
    hhea
}

fn maxp() -> Vec<u8> {
    let mut maxp = words(&[1, 0, 2]);
    // No points, no contours; one zone, and nothing of a program.
    maxp.extend(words(&[0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0]));
    maxp
}

fn words(words: &[u16]) -> Vec<u8> {
    words.iter().flat_map(|word| word.to_be_bytes()).collect()
}

/// The sum of a table, by which a reader knows it is whole.
fn sum(bytes: &[u8]) -> u32 {
    bytes
        .chunks(4)
        .map(|four| {
            let mut word = [0; 4];
            word[..four.len()].copy_from_slice(four);
            u32::from_be_bytes(word)
        })
        .fold(0, u32::wrapping_add)
}

fn small(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_font_is_whole() {
        let font = font();
        assert_eq!(sum(&font), 0xB1B0_AFBA);
        let length = |name: &[u8; 4]| {
            let entry = font[12..108]
                .chunks(16)
                .find(|entry| entry.starts_with(name));
            u32::from_be_bytes(entry.unwrap()[12..16].try_into().unwrap())
        };
        assert_eq!(length(b"head"), 54);
        assert_eq!(length(b"hhea"), 36);
        assert_eq!(length(b"maxp"), 32);
        assert_eq!(length(b"hmtx"), 6);
    }
}
