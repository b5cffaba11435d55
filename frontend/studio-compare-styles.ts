import { css } from 'lit';

/**
 * A picture is as large as its place allows (`--fit`) and moved as `studio-zoom` says, where there is one around. What is seen of it,
 * the window, grows with it up to the edges of the place.
 */
export const compareStyles = css`
  :host {
    display: grid;
    grid-template-rows: auto minmax(0, 1fr);
    width: 100%;
    height: 100%;
    touch-action: pan-y;
    user-select: none;
    -webkit-user-select: none;
  }
  :host([hidden]) {
    display: none;
  }
  .modes {
    display: flex;
    justify-self: center;
    gap: 2px;
    margin-bottom: 10px;
    padding: 2px;
    border-radius: 10px;
    background: light-dark(rgb(27 26 25 / 7%), rgb(236 237 237 / 9%));
  }
  .modes button {
    min-height: 28px;
    padding: 2px 12px;
    border: 0;
    border-radius: 8px;
    background: none;
    color: var(--studio-text, inherit);
    font: 500 13px/20px var(--aura-font-family, sans-serif);
    cursor: pointer;
  }
  .modes button[aria-pressed='true'] {
    background: var(--studio-raised, #ffffff);
    color: var(--studio-text, inherit);
  }
  .modes button:focus-visible {
    outline: 2px solid var(--studio-accent, #5a53d6);
  }
  .area {
    grid-row: 2;
    display: grid;
    min-width: 0;
    min-height: 0;
    opacity: 0;
    transition: opacity 160ms ease-out;
  }
  .area.loaded {
    opacity: 1;
  }
  .side {
    grid-template-columns: 1fr 1fr;
    gap: 8px;
  }
  .place {
    --fit: min(100cqw, 100cqh * var(--ratio, 1));
    container-type: size;
    display: grid;
    place-items: center;
    min-width: 0;
    min-height: 0;
    overflow: hidden;
  }
  .window {
    position: relative;
    width: min(100cqw, var(--fit) * var(--zoom, 1));
    height: min(100cqh, var(--fit) / var(--ratio, 1) * var(--zoom, 1));
    overflow: hidden;
    border-radius: var(--compare-radius, 0);
  }
  .slider .window {
    cursor: ew-resize;
  }
  .picture {
    position: absolute;
    top: 50%;
    left: 50%;
    width: var(--fit);
    height: calc(var(--fit) / var(--ratio, 1));
    transform: translate(-50%, -50%) translate(var(--zoom-x, 0px), var(--zoom-y, 0px)) scale(var(--zoom, 1));
  }
  .layer {
    position: absolute;
    inset: 0;
    background: repeating-conic-gradient(light-dark(#e4e2df, #34363b) 0 25%, light-dark(#f7f6f5, #26282c) 0 50%) 0 0 / 16px
      16px;
  }
  .layer.away {
    visibility: hidden;
  }
  img {
    width: 100%;
    height: 100%;
    object-fit: contain;
    pointer-events: none;
  }
  .word {
    position: absolute;
    top: 10px;
    padding: 2px 8px;
    border-radius: 6px;
    background: rgb(16 16 18 / 68%);
    color: #ffffff;
    font: 500 12px/18px var(--aura-font-family, sans-serif);
    pointer-events: none;
    transition: opacity 160ms ease-out;
  }
  .start {
    left: 10px;
  }
  .end {
    right: 10px;
  }
  .gone {
    opacity: 0;
  }
  .divider {
    position: absolute;
    inset-block: 0;
    width: 2px;
    margin-left: -1px;
    background: #ffffff;
    box-shadow: 0 0 0 0.5px rgb(0 0 0 / 35%);
    pointer-events: none;
  }
  .grip {
    position: absolute;
    top: 50%;
    left: 50%;
    display: grid;
    place-items: center;
    width: 32px;
    height: 32px;
    margin: -16px 0 0 -16px;
    border-radius: 50%;
    background: #ffffff;
    color: #1b1a19;
    box-shadow: 0 1px 6px rgb(0 0 0 / 35%);
  }
  svg {
    width: 18px;
    height: 18px;
  }
  input,
  .hold-button {
    position: absolute;
    inset: 0;
    width: 100%;
    height: 100%;
    margin: 0;
    padding: 0;
    border: 0;
    background: none;
  }
  input {
    opacity: 0;
    pointer-events: none;
  }
  .hold-button {
    cursor: inherit;
  }
  .hold-button:focus-visible {
    outline: 3px solid var(--studio-accent, #5a53d6);
    outline-offset: -3px;
  }
  input:focus-visible ~ .divider .grip {
    outline: 3px solid var(--studio-accent, #5a53d6);
    outline-offset: 2px;
  }
  @media (max-width: 799px) {
    .side {
      grid-template: 1fr 1fr / 1fr;
    }
  }
  @media (prefers-reduced-motion: reduce) {
    .area,
    .word {
      transition: none;
    }
  }
`;
