/** The console in a frame, for the page around it. `customer-console-frame.js` is an ES module. */

export interface FrameOptions {
  /** That of the page in the frame, such as `https://console.example`. Messages from others are ignored. */
  origin: string;
  /** CSS pixels; 528 unless given. */
  minHeight?: number;
  /** CSS pixels; 2,000 unless given. What is higher scrolls in the frame. */
  maxHeight?: number;
  /** Called with the title of the page in the frame whenever that is another one. E-mail addresses are left out. */
  onTitle?: (title: string) => void;
}

/**
 * Gives the frame the height that its contents ask for. The page in it must be the standalone console, and name this
 * page's origin in its configuration (`frame_origins`).
 *
 * Throws where `frame` is no iframe or `origin` no origin.
 */
export function connect(frame: HTMLIFrameElement, options: FrameOptions): { disconnect(): void };
