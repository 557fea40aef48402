/** One channel, 8 bits, row by row; 0 is black. */
export interface GreyImage {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8Array;
}

/** A decoded page image: the channel that is read, and where colour was. */
export interface PageImage {
  /** Red channel of a colour image, grey otherwise: red seals vanish, black print stays. */
  readonly ink: GreyImage;
  /** 1 where the pixel is red, 2 where it is only reddish, at the size of `ink`; undefined for grey images. */
  readonly red: Uint8Array | undefined;
  readonly isColour: boolean;
  /** Pixels of the image as stored, before scaling. */
  readonly stored: { readonly width: number; readonly height: number };
}

/** Black on white, 1 is ink. */
export interface BitImage {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8Array;
}
