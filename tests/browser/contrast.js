// Every piece of visible text whose contrast with what is behind it is below 4.5 to 1.
// https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio
() => {
  const parts = (color) => {
    const [red, green, blue, alpha = 1] = color.match(/[\d.]+/g).map(Number);
    return [red, green, blue, alpha];
  };
  const luminance = ([red, green, blue]) => {
    const linear = (part) => (part / 255 <= 0.04045 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4);
    return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
  };
  const behind = (element) => {
    for (let each = element; each; each = each.parentElement) {
      const style = getComputedStyle(each);
      const color = parts(style.backgroundColor);
      if (color[3] === 1) return color;
      if (color[3] > 0 || style.backgroundImage !== "none") return null;
    }
    return parts(getComputedStyle(document.documentElement).colorScheme.includes("dark") &&
      matchMedia("(prefers-color-scheme:dark)").matches ? "rgb(0,0,0)" : "rgb(255,255,255)");
  };
  const faults = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  let seen = 0;
  while (walker.nextNode()) {
    const element = walker.currentNode.parentElement;
    const text = walker.currentNode.textContent.trim();
    if (!text || !element.checkVisibility() || element.closest(".sr, script, style, [popover]:not(:popover-open)")) continue;
    seen += 1;
    const ground = behind(element);
    const ink = parts(getComputedStyle(element).color);
    const [high, low] = ground
      ? [luminance(ink), luminance(ground)].sort((a, b) => b - a)
      : [0, 1];
    const ratio = (high + 0.05) / (low + 0.05);
    if (ratio < 4.5) faults.push(`${text.slice(0, 40)}: ${ratio.toFixed(2)} (${element.className || element.tagName})`);
  }
  return { seen, faults };
}
