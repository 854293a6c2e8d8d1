/**
 * ZEGOCLOUD's web client allows less than the server (zego-express-engine-webrtc 3.12.0; docs/others.md): its mixer,
 * player and login refuse `/` in ids, and user ids that are longer than this.
 */
export const MAX_CLIENT_USER_ID = 64
