/**
 * One sound or film plays at a time on a page: what begins stops what was playing. What belongs together, like films that are compared,
 * stands in an element with `data-plays-together`.
 */
let playing: HTMLMediaElement | undefined;

const together = (media: HTMLMediaElement) => media.closest('[data-plays-together]');

document.addEventListener(
  'play',
  (event) => {
    const begun = event.target;
    if (!(begun instanceof HTMLMediaElement)) {
      return;
    }
    const friends = playing && together(playing) !== null && together(playing) === together(begun);
    if (playing && playing !== begun && !friends) {
      playing.pause();
    }
    playing = begun;
  },
  true,
);

/** Whether something can be heard, which a film that only moves must not stop. */
export const somethingSounds = () =>
  playing !== undefined && playing.isConnected && !playing.paused && !playing.muted && playing.volume > 0;
