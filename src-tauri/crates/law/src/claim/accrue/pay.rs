//! What a payment pays: costs, interest and the price, in the order of the law or as it was said.

use owed_book::terms::{LateCounts, Order};

use super::{Account, Entry, Paid};
use crate::claim::Head;

impl Account<'_> {
    /// Sets a payment against what is owed on its day.
    pub(super) fn pay(&mut self, part: usize, amount: i128, order: Order, late_counts: LateCounts) {
        let mut left = amount;
        let mut paid = Paid {
            part,
            order,
            costs: 0,
            interest: 0,
            kept: 0,
            principal: 0,
            left_over: 0,
        };
        let first = |head: Head| match (order, late_counts) {
            (Order::PrincipalFirst, _) => false,
            (Order::AsInterest, _) | (Order::Legal, LateCounts::AsInterest) => true,
            (Order::Legal, LateCounts::AfterPrincipal) => head.is_interest(),
        };
        match order {
            Order::Legal => paid.costs += self.pay_costs(&mut left),
            Order::AsInterest | Order::PrincipalFirst => (),
        }
        paid.interest += self.pay_heads(&mut left, first);
        match order {
            Order::AsInterest => {
                paid.kept = self.pay_kept(&mut left);
                paid.costs += self.pay_costs(&mut left);
            }
            Order::Legal | Order::PrincipalFirst => (),
        }
        paid.principal = self.pay_price(&mut left);
        paid.costs += self.pay_costs(&mut left);
        paid.interest += self.pay_heads(&mut left, |head| !first(head));
        paid.left_over = left;
        self.paid.push(paid);
    }

    fn pay_costs(&mut self, left: &mut i128) -> i128 {
        let part = (self.costs.sum - self.costs.paid).min(*left);
        self.costs.paid += part;
        *left -= part;
        part
    }

    /// Pays the price; of several instalments the earliest first.
    fn pay_price(&mut self, left: &mut i128) -> i128 {
        let mut sum = 0;
        for part in &mut self.parts {
            let paid = part.unpaid.max(0).min(*left);
            part.unpaid -= paid;
            *left -= paid;
            sum += paid;
        }
        self.unpaid -= sum;
        sum
    }

    fn pay_heads(&mut self, left: &mut i128, which: impl Fn(Head) -> bool) -> i128 {
        let mut sum = 0;
        for head in self.heads.iter_mut().filter(|head| which(head.head)) {
            let open = (head.due().rounded() - head.paid).max(0);
            let part = open.min(*left);
            head.paid += part;
            *left -= part;
            sum += part;
        }
        sum
    }

    /// Pays interest that could not be claimed and is kept once it is paid.
    fn pay_kept(&mut self, left: &mut i128) -> i128 {
        let mut sum = 0;
        for head in &mut self.heads {
            let open = (head.kept.rounded() - head.kept_paid).max(0);
            let part = open.min(*left);
            head.kept_paid += part;
            *left -= part;
            sum += part;
        }
        sum
    }

    /// Adds to the price; what was paid too much before pays it at once.
    pub(super) fn add(&mut self, entry: Entry) {
        self.price.push(entry);
        self.unpaid += entry.fen;
        if let Some(last) = self.parts.last_mut() {
            last.unpaid += entry.fen;
        }
        for at in 0..self.paid.len() {
            let mut left = self.paid[at].left_over;
            self.paid[at].principal += self.pay_price(&mut left);
            self.paid[at].left_over = left;
        }
    }

    /// Adds a cost; what was paid too much before pays it at once.
    pub(super) fn spend(&mut self, cost: usize, amount: i128) {
        self.costs.spent.push((cost, amount));
        self.costs.sum += amount;
        for at in 0..self.paid.len() {
            let mut left = self.paid[at].left_over;
            self.paid[at].costs += self.pay_costs(&mut left);
            self.paid[at].left_over = left;
        }
    }
}

impl Head {
    /// Whether Civil Code art. 561 means it by "interest" beyond doubt.
    fn is_interest(self) -> bool {
        match self {
            Head::TermInterest | Head::LateInterest => true,
            Head::Price | Head::LateLoss | Head::Penalty | Head::Costs => false,
        }
    }
}
