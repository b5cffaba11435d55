import { css } from 'lit';

/** How the mask painter looks; all colours are the studio's. */
export const maskStyles = css`
  :host {
    display: flex;
    flex-direction: column;
    gap: 10px;
    min-height: 0;
    height: 100%;
  }
  .tools {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 6px 12px;
  }
  .group {
    display: flex;
    gap: 2px;
  }
  button {
    display: grid;
    place-items: center;
    width: 36px;
    height: 36px;
    padding: 0;
    border: 1px solid transparent;
    border-radius: 10px;
    background: transparent;
    color: var(--studio-text, #1b1a19);
    cursor: pointer;
  }
  button:hover {
    background: var(--studio-accent-soft, #efeefc);
  }
  button[aria-pressed='true'] {
    border-color: var(--studio-accent, #5a53d6);
    background: var(--studio-accent-soft, #efeefc);
    color: var(--studio-accent, #5a53d6);
  }
  button[aria-disabled='true'] {
    opacity: 0.4;
    cursor: default;
  }
  button:focus-visible,
  .sheet:focus-visible {
    outline: 2px solid var(--studio-accent, #5a53d6);
    outline-offset: 1px;
  }
  button svg {
    width: 18px;
    height: 18px;
  }
  .size {
    display: flex;
    align-items: center;
    gap: 8px;
    font-size: 13px;
  }
  .size input {
    width: 120px;
    height: 24px;
    accent-color: var(--studio-accent, #5a53d6);
  }
  output {
    min-width: 4ch;
    font-variant-numeric: tabular-nums;
    color: var(--studio-muted, #6b6762);
  }
  .room {
    flex: 1;
    display: grid;
    min-height: 160px;
    overflow: auto;
    border-radius: 10px;
    background: light-dark(#f1f0ee, #101012);
  }
  .sheet {
    position: relative;
    place-self: safe center;
    overflow: hidden;
    cursor: crosshair;
    touch-action: none;
    user-select: none;
    -webkit-user-select: none;
  }
  img,
  canvas {
    position: absolute;
    inset: 0;
    width: 100%;
    height: 100%;
    pointer-events: none;
  }
  canvas {
    opacity: 0.58;
  }
  .frame,
  .brush {
    position: absolute;
    z-index: 1;
    box-sizing: border-box;
    pointer-events: none;
  }
  .frame {
    border: 1.5px dashed #ffffff;
    outline: 1px solid rgb(0 0 0 / 55%);
  }
  .brush {
    border: 1px solid #ffffff;
    border-radius: 50%;
    box-shadow: 0 0 0 1px rgb(0 0 0 / 55%);
  }
  .facts {
    display: flex;
    flex-wrap: wrap;
    gap: 2px 12px;
    margin: 0;
    font-size: 13px;
    line-height: 20px;
  }
  .facts strong {
    font-weight: 600;
    font-variant-numeric: tabular-nums;
  }
  .facts span {
    color: var(--studio-muted, #6b6762);
  }
  @media (hover: none) and (pointer: coarse) {
    .facts span {
      display: none;
    }
  }
`;
