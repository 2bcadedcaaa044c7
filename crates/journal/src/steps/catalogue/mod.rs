//! The catalogue of ordinary steps (S2), as structure; their words live in the crate `words`.

use crate::steps::step_kinds::CatalogueStep;

/// Every step, by rising code.
pub fn catalogue() -> &'static [CatalogueStep] {
    &[]
}
