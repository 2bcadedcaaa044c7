//! What the world lends to an open journal: the time and chance. Both come in as parameters, so
//! that a test can repeat every hour and every draw.

use std::cell::RefCell;
use std::rc::Rc;

use journal::Now;
use vault::Chance;

/// Says what time it is, and where the person is (offset and zone name).
pub trait Clock {
    /// The present moment.
    fn now(&self) -> Now;
}

/// The clock and the source of chance of one program.
#[derive(Clone)]
pub struct Env {
    clock: Rc<dyn Clock>,
    chance: Rc<RefCell<dyn Chance>>,
}

impl Env {
    /// An environment with this clock and this source of randomness.
    pub fn new(clock: impl Clock + 'static, chance: impl Chance + 'static) -> Env {
        Env {
            clock: Rc::new(clock),
            chance: Rc::new(RefCell::new(chance)),
        }
    }

    /// The present moment.
    pub fn now(&self) -> Now {
        self.clock.now()
    }

    /// The present moment in unix milliseconds; a clock before 1970 counts as 0.
    pub(crate) fn now_ms(&self) -> u64 {
        u64::try_from(self.now().ms).unwrap_or(0)
    }

    /// A handle that draws from this environment's chance.
    pub fn chance(&self) -> Draw {
        Draw(self.chance.clone())
    }
}

/// A handle on the environment's source of chance.
pub struct Draw(Rc<RefCell<dyn Chance>>);

impl Chance for Draw {
    fn fill(&mut self, bytes: &mut [u8]) {
        self.0.borrow_mut().fill(bytes);
    }
}
