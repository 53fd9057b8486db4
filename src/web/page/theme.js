// A classic script in the head: the colours are right before the first paint.
try {
  const theme = localStorage.getItem('verbatim.theme')
  if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme
} catch {
  // Storage is switched off: the system's colours are used.
}
