//! Enums that are kept as numbers. A number that a newer version wrote and this one does not know
//! reads as nothing; the vault keeps it.

/// Declares an enum whose variants are kept as the numbers given.
macro_rules! coded {
    ($(#[$about:meta])* $vis:vis enum $name:ident { $($(#[$what:meta])* $variant:ident = $code:literal),+ $(,)? }) => {
        $(#[$about])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[repr(u8)]
        $vis enum $name {
            $($(#[$what])* $variant = $code),+
        }

        impl $name {
            /// Every one, by rising code.
            $vis const ALL: [Self; [$(Self::$variant),+].len()] = [$(Self::$variant),+];

            /// The number it is kept as.
            $vis const fn code(self) -> u8 {
                self as u8
            }

            /// The one with this number; `None` for a number of a newer version.
            $vis fn from_code(code: u64) -> Option<Self> {
                Self::ALL.into_iter().find(|each| u64::from(each.code()) == code)
            }
        }
    };
}

pub(crate) use coded;
