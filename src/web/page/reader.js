// Brings the quoted passage into view; the address keeps its short form.
if (!location.hash) document.querySelector('#quote')?.scrollIntoView({ block: 'center' })
