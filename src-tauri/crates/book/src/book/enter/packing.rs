//! How packs are made, by name.

use crate::book::{Book, Refused};
use crate::packing::{PackTemplate, PackTemplateFault};

impl Book {
    pub(super) fn pack_template(&mut self, template: PackTemplate) -> Result<(), Refused> {
        template.check()?;
        let PackTemplate { name, is } = template;
        let had = self.pack_templates.contains_key(&name);
        match is {
            Some(_) if !had && self.pack_templates.len() >= PackTemplate::MOST => {
                Err(PackTemplateFault::TooMany.into())
            }
            Some(made) => {
                self.pack_templates.insert(name, made);
                Ok(())
            }
            None if had => {
                self.pack_templates.remove(&name);
                Ok(())
            }
            None => Err(PackTemplateFault::NoTemplate(name).into()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::evidence::Proves;
    use crate::packing::{PackMade, PortalCopy};

    fn set(book: &mut Book, name: &str, is: Option<PackMade>) -> Result<(), Refused> {
        let name = name.to_owned();
        book.pack_template(PackTemplate { name, is })
    }

    #[test]
    fn a_later_template_of_a_name_replaces_the_earlier_and_nothing_takes_it_away() {
        let mut book = Book::default();
        set(&mut book, "西湖法院", Some(PackMade::default())).unwrap();
        let order = vec![Proves::Identity];
        let other = PackMade {
            order,
            ..PackMade::default()
        };
        set(&mut book, "西湖法院", Some(other.clone())).unwrap();
        assert_eq!(book.pack_templates.get("西湖法院"), Some(&other));
        set(&mut book, "西湖法院", None).unwrap();
        assert!(book.pack_templates.is_empty());
        let gone = set(&mut book, "西湖法院", None).unwrap_err();
        let why = PackTemplateFault::NoTemplate("西湖法院".into());
        assert_eq!(gone, Refused::PackTemplate(why));
    }

    #[test]
    fn what_cannot_stand_on_a_cover_or_in_an_order_is_refused() {
        let mut book = Book::default();
        let mut check = |made: PackMade| match set(&mut book, "模板", Some(made)) {
            Err(Refused::PackTemplate(fault)) => Some(fault),
            Err(other) => panic!("{other}"),
            Ok(()) => None,
        };
        let made = PackMade::default;
        let lines = |lines: &[&str]| PackMade {
            lines: lines.iter().map(|line| (*line).to_owned()).collect(),
            ..PackMade::default()
        };
        assert_eq!(check(lines(&["代理人：沈洁", "电话：0571-0000000"])), None);
        let two = "一行\n又一行";
        assert_eq!(
            check(lines(&[two])),
            Some(PackTemplateFault::NotALine(two.into()))
        );
        assert_eq!(
            check(lines(&[""; 1])),
            Some(PackTemplateFault::NotALine(String::new()))
        );
        assert_eq!(
            check(lines(&["一"; 6])),
            Some(PackTemplateFault::TooManyLines)
        );
        let words = "长".repeat(61);
        let long = PackTemplateFault::TooLong {
            words: words.clone(),
            max: 60,
        };
        assert_eq!(check(lines(&[&words])), Some(long));
        let order = vec![Proves::Amount, Proves::Contract, Proves::Amount];
        assert_eq!(
            check(PackMade { order, ..made() }),
            Some(PackTemplateFault::KindTwice)
        );
        let upload = Some(PortalCopy {
            largest: Some(0),
            scale: true,
        });
        assert_eq!(
            check(PackMade { upload, ..made() }),
            Some(PackTemplateFault::NoSize)
        );
        let heading = Some("证据材料（第一次提交的补充）".to_owned());
        assert!(matches!(
            check(PackMade { heading, ..made() }),
            Some(PackTemplateFault::TooLong { max: 12, .. })
        ));
    }
}
