/** Where a key is a letter, and not a command. */
export const TYPING = 'textarea, select, [contenteditable], input:not([type=range], [type=checkbox], [type=radio])';
