//! How days and amounts go from one process to another: as numbers. As text each would be written and
//! read again, which takes longer than all else of a row. In JSON they are what they always are.

use chrono::{Datelike as _, NaiveDate, NaiveTime, Timelike as _};
use rust_decimal::Decimal;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// A time as seconds since midnight, and parts of a second.
type Seconds = (u32, u32);
/// An amount as its digits, and how many of them stand behind the point.
type Digits = (i128, u32);

fn seconds(time: NaiveTime) -> Seconds {
    (time.num_seconds_from_midnight(), time.nanosecond())
}

fn digits(amount: Decimal) -> Digits {
    (amount.mantissa(), amount.scale())
}

fn amount_of<E: serde::de::Error>((digits, scale): Digits) -> Result<Decimal, E> {
    Decimal::try_from_i128_with_scale(digits, scale).map_err(E::custom)
}

/// A day.
pub(crate) mod day {
    use super::*;

    pub(crate) fn serialize<S: Serializer>(
        value: &NaiveDate,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        if serializer.is_human_readable() {
            return Serialize::serialize(value, serializer);
        }
        value.num_days_from_ce().serialize(serializer)
    }

    pub(crate) fn deserialize<'de, D: Deserializer<'de>>(
        deserializer: D,
    ) -> Result<NaiveDate, D::Error> {
        if deserializer.is_human_readable() {
            return Deserialize::deserialize(deserializer);
        }
        let packed = <i32>::deserialize(deserializer)?;
        NaiveDate::from_num_days_from_ce_opt(packed)
            .ok_or_else(|| serde::de::Error::custom("no day"))
    }
}

/// The time of a day, where there is one.
pub(crate) mod time {
    use super::*;

    pub(crate) fn serialize<S: Serializer>(
        value: &Option<NaiveTime>,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        if serializer.is_human_readable() {
            return Serialize::serialize(value, serializer);
        }
        value.map(seconds).serialize(serializer)
    }

    pub(crate) fn deserialize<'de, D: Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Option<NaiveTime>, D::Error> {
        if deserializer.is_human_readable() {
            return Deserialize::deserialize(deserializer);
        }
        let packed = <Option<Seconds>>::deserialize(deserializer)?;
        let time = |(seconds, parts)| {
            NaiveTime::from_num_seconds_from_midnight_opt(seconds, parts)
                .ok_or_else(|| serde::de::Error::custom("no time"))
        };
        packed.map(time).transpose()
    }
}

/// An amount.
pub(crate) mod amount {
    use super::*;

    pub(crate) fn serialize<S: Serializer>(
        value: &Decimal,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        if serializer.is_human_readable() {
            return Serialize::serialize(value, serializer);
        }
        digits(*value).serialize(serializer)
    }

    pub(crate) fn deserialize<'de, D: Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Decimal, D::Error> {
        if deserializer.is_human_readable() {
            return Deserialize::deserialize(deserializer);
        }
        let packed = <Digits>::deserialize(deserializer)?;
        amount_of(packed)
    }
}

/// An amount, where there is one.
pub(crate) mod balance {
    use super::*;

    pub(crate) fn serialize<S: Serializer>(
        value: &Option<Decimal>,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        if serializer.is_human_readable() {
            return Serialize::serialize(value, serializer);
        }
        value.map(digits).serialize(serializer)
    }

    pub(crate) fn deserialize<'de, D: Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Option<Decimal>, D::Error> {
        if deserializer.is_human_readable() {
            return Deserialize::deserialize(deserializer);
        }
        let packed = <Option<Digits>>::deserialize(deserializer)?;
        packed.map(amount_of).transpose()
    }
}
