//! What surrounds a tab: the size of the screen, what the person has asked
//! their system for, how much may be stored, whether the tab is awake.

use std::fs;
use std::path::Path;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use serde_json::json;

use super::tab::Tab;

/// A screen: CSS pixels, how dense they are, and whether it is touched.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Screen {
    /// Width in CSS pixels.
    pub width: u32,
    /// Height in CSS pixels.
    pub height: u32,
    /// Device pixels for each CSS pixel. Zooming to 400 % is a quarter of the
    /// width at four times the density.
    pub density: f64,
    /// A finger, not a mouse.
    pub touch: bool,
}

/// An ordinary phone.
pub const PHONE: Screen = Screen {
    width: 390,
    height: 844,
    density: 2.0,
    touch: true,
};
/// The smallest phone that is still about.
pub const SMALL_PHONE: Screen = Screen {
    width: 320,
    height: 568,
    density: 2.0,
    touch: true,
};
/// A laptop.
pub const DESKTOP: Screen = Screen {
    width: 1280,
    height: 800,
    density: 1.0,
    touch: false,
};

/// What a person has asked their system for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Look {
    /// Dark rather than light.
    pub dark: bool,
    /// Nothing may move.
    pub still: bool,
    /// As on paper.
    pub print: bool,
}

impl Look {
    /// Light, as most systems are.
    pub const LIGHT: Self = Self {
        dark: false,
        still: false,
        print: false,
    };
    /// Dark.
    pub const DARK: Self = Self {
        dark: true,
        still: false,
        print: false,
    };
}

impl Tab {
    /// Makes the tab as large as this screen, and the pointer its pointer.
    #[track_caller]
    pub fn resize(&self, screen: Screen) {
        let size = json!({
            "width": screen.width, "height": screen.height,
            "deviceScaleFactor": screen.density, "mobile": screen.touch,
        });
        self.call("Emulation.setDeviceMetricsOverride", size);
        self.call(
            "Emulation.setTouchEmulationEnabled",
            json!({ "enabled": screen.touch }),
        );
    }

    /// Light or dark, moving or still, screen or paper.
    #[track_caller]
    pub fn prefer(&self, look: Look) {
        let features = json!([
            { "name": "prefers-color-scheme", "value": if look.dark { "dark" } else { "light" } },
            { "name": "prefers-reduced-motion", "value": if look.still { "reduce" } else { "" } },
        ]);
        let media = if look.print { "print" } else { "" };
        self.call(
            "Emulation.setEmulatedMedia",
            json!({ "media": media, "features": features }),
        );
    }

    /// Lives in another time zone, by its name: `Europe/Berlin`.
    #[track_caller]
    pub fn live_in(&self, zone: &str) {
        self.call(
            "Emulation.setTimezoneOverride",
            json!({ "timezoneId": zone }),
        );
    }

    /// Freezes the tab as a phone does with one in the background, or thaws it.
    #[track_caller]
    pub fn freeze(&self, frozen: bool) {
        let state = if frozen { "frozen" } else { "active" };
        self.call("Page.setWebLifecycleState", json!({ "state": state }));
    }

    /// Brings it to the front of its window.
    #[track_caller]
    pub fn to_front(&self) {
        self.call("Page.bringToFront", json!({}));
    }

    /// How many bytes the pages of this origin may store from now on; none
    /// takes the limit away.
    #[track_caller]
    pub fn quota(&self, bytes: Option<u64>) {
        let origin = self.run("location.origin");
        let mut params = json!({ "origin": origin });
        if let Some(bytes) = bytes {
            params["quotaSize"] = json!(bytes);
        }
        self.call("Storage.overrideQuotaForOrigin", params);
    }

    /// Writes what one sees into a PNG file; the whole page or what fits the screen.
    #[track_caller]
    pub fn screenshot(&self, path: &Path, whole: bool) {
        let png = self.call(
            "Page.captureScreenshot",
            json!({ "format": "png", "captureBeyondViewport": whole }),
        );
        let png = STANDARD
            .decode(png["data"].as_str().unwrap_or_default())
            .expect("a picture is base64");
        fs::write(path, png)
            .unwrap_or_else(|why| panic!("{} cannot be written: {why}", path.display()));
    }
}
