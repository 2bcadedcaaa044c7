//! Which writes decide what an entry shows. Whoever folds only the records these are in sees the
//! entry as it is, without reading the rest of the journal.

use crate::codec::code;
use crate::ids::DeviceId;
use crate::op::Dot;

use super::entry::Entry;
use super::views;
use super::write::At;

impl Entry {
    /// The writes whose records, folded alone, give this entry the same kind, the same fields (a
    /// text without its earlier wordings) and the same being deleted or not.
    pub fn standing(&self) -> Vec<Dot> {
        let mut records: Vec<(DeviceId, u64)> = Vec::new();
        let mut dots: Vec<Dot> = Vec::new();
        let mut open: Vec<At<'_>> = self.deciding();
        while let Some(at) = open.pop() {
            let record = (at.stamp.device, at.stamp.seq);
            if records.contains(&record) {
                continue;
            }
            records.push(record);
            dots.push(at.dot());
            // The record brings its other writes along, and with them must come whatever has taken
            // their place.
            for brought in self.writes_of(record.0, record.1) {
                let dot = brought.dot();
                open.extend(
                    self.field(brought.write.field)
                        .filter(|later| later.names(&dot)),
                );
            }
        }
        dots.sort_unstable();
        dots
    }

    fn deciding(&self) -> Vec<At<'_>> {
        let mut deciding: Vec<At<'_>> = self.oldest().into_iter().collect();
        for field in self.fields() {
            let writes = self.field(field);
            deciding.extend(views::winner(views::registers(writes.clone())));
            deciding.extend(views::adds(writes.clone()));
            for at in writes.clone().filter(|at| views::is_map(*at)) {
                if let Some(key) = at.value() {
                    deciding.extend(views::winner(views::key(writes.clone(), key)));
                }
            }
            deciding.extend(self.texts_deciding(field));
            deciding.extend(writes.filter(|at| at.code() > code::TEXT));
        }
        let deletions = self.deletions();
        if !deletions.is_empty() {
            // One write that a deletion had not seen is enough to bring an entry back.
            deciding.extend(self.uncovered(&deletions).next());
        }
        deciding
    }

    /// The versions of a text that are shown; all of them where several have to be put together.
    fn texts_deciding(&self, field: u32) -> Vec<At<'_>> {
        let versions = self.texts(field);
        match super::text::together(&versions) {
            Some(together) if together.alone() => together.within,
            _ => versions,
        }
    }
}
