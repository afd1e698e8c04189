import { useState } from "preact/hooks";

const THEMES = ["system", "light", "dark"] as const;
type Theme = (typeof THEMES)[number];

const LABELS: { readonly [theme in Theme]: string } = { system: "As the system", light: "Light", dark: "Dark" };

/** Light, dark, or as the system has it; kept in this browser. */
export function ThemeSwitch() {
  const [theme, setTheme] = useState<Theme>(
    () => THEMES.find((each) => each === document.documentElement.dataset.theme) ?? "system",
  );
  const chosen = (next: Theme) => {
    setTheme(next);
    if (next === "system") delete document.documentElement.dataset.theme;
    else document.documentElement.dataset.theme = next;
    keep(next);
  };
  return (
    <label class="theme">
      <span>Appearance</span>
      <select value={theme} onChange={(event) => chosen(event.currentTarget.value as Theme)}>
        {THEMES.map((each) => (
          <option key={each} value={each}>
            {LABELS[each]}
          </option>
        ))}
      </select>
    </label>
  );
}

function keep(theme: Theme): void {
  try {
    localStorage.setItem("theme", theme);
  } catch {
    // A browser that keeps nothing forgets the choice; the page works all the same.
  }
}
