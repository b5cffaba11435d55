import { TYPING } from './typing';

/** Ctrl+Z, or ⌘Z, outside of what is being typed presses the way back that was offered last. */
document.addEventListener('keydown', (event) => {
  const asked = event.code === 'KeyZ' && (event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey;
  const typing = event.composedPath().some((node) => node instanceof Element && node.matches(TYPING));
  const back = asked && !typing ? [...document.querySelectorAll<HTMLElement>('vaadin-notification-card .way-back')].at(-1) : undefined;
  if (back && !event.defaultPrevented && !event.repeat) {
    event.preventDefault();
    back.click();
  }
});
