/** A running PostgreSQL on 127.0.0.1. */
export interface PostgresServer {
  readonly pid: number;
  readonly port: number;
  /** The real data folder; differs from the wanted one where root had to put it out of a closed home folder. */
  readonly dir: string;
  /** True when it was running already: then whoever started it stops it. */
  readonly reused: boolean;
  /** Connection address of a database of this server, with user and password. */
  url(database: string): string;
}

export interface StartOptions {
  /** Data folder; made when absent. Beside it stand `<dir>.log` and `<dir>.password`. */
  dir: string;
  /** A free one when absent. */
  port?: number;
  /** For tests: no fsync, no autovacuum. Data may be lost when the machine fails. Default false: durable. */
  fast?: boolean;
  /** Called once when it takes longer than five seconds (recovery after a crash). */
  onWait?: () => void;
}

/** Starts PostgreSQL, or finds the one that runs on this folder. Throws with the end of its log when it does not start. */
export function startPostgres(options: StartOptions): Promise<PostgresServer>;

/** The PostgreSQL that runs on this folder and accepts connections, if any. */
export function runningPostgres(dir: string): PostgresServer | undefined;

/** Ends all connections and stops; returns when the process is gone. Nothing happens when it is not running. */
export function stopPostgres(dir: string): Promise<void>;

/** Creates the database unless it exists. */
export function ensureDatabase(server: Pick<PostgresServer, 'url'>, database: string): Promise<void>;

/** A fast throw-away PostgreSQL in a new temporary folder; `stop()` also removes the folder. It ends with this process however that ends. */
export function startTemporaryPostgres(parent?: string): Promise<PostgresServer & { stop(): Promise<void> }>;

/** A port of 127.0.0.1 that nobody listens on at this moment. */
export function freePort(): Promise<number>;
