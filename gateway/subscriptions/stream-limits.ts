/** What one hub keeps open at a time, and for how long. */
export interface StreamLimits {
  /** Subscriptions of the hub. */
  streams: number;
  /** Subscriptions of one client of an identity provider; of one agency without a token. */
  streamsOfIdentity: number;
  /** Events that may wait for one subscriber. */
  waitingEvents: number;
  /** Operations on one WebSocket or one event stream. */
  operationsOfConnection: number;
  /** WebSockets, and event streams that several operations share. */
  connections: number;
  /** Largest message of a WebSocket, in bytes. */
  messageBytes: number;
  /** Time until a WebSocket has to say who it is, and until a reserved event stream has to be opened, in milliseconds. */
  openingTime: number;
  /** How long a client may leave unread what it was sent, in milliseconds. */
  unreadTime: number;
  /** How long clients have to read the end when the hub stops, in milliseconds. */
  partingTime: number;
}

export const streamLimits: StreamLimits = {
  streams: 5_000,
  streamsOfIdentity: 2_000,
  waitingEvents: 1_000,
  operationsOfConnection: 200,
  connections: 5_000,
  messageBytes: 1024 * 1024,
  openingTime: 10_000,
  unreadTime: 60_000,
  partingTime: 2_000,
};
