import { hash, type Options, verify } from '@node-rs/argon2';
import { Injectable } from '@nestjs/common';

/** OWASP's first choice: argon2id (the library's default), 46 MiB, one pass. */
const ARGON2: Options = { memoryCost: 47_104, timeCost: 1, parallelism: 1 };
/** Of a password nobody knows, made with the same parameters: verifying against it takes as long as against a real one. */
const NOBODYS = '$argon2id$v=19$m=47104,t=1,p=1$3Frb51+jLfW4KCthJqejUA$3mViitQYvhyomuKPFcKTw/WFVxBwJ+tc3tYMbog99ws';

@Injectable()
export class Passwords {
  hash(password: string): Promise<string> {
    return hash(password, ARGON2);
  }

  /** Hashes exactly once whatever is given, so that the time tells nothing about accounts. */
  async matches(password: string, passwordHash: string | null | undefined): Promise<boolean> {
    const right = await verify(passwordHash ?? NOBODYS, password).catch(() => false);
    return right && Boolean(passwordHash);
  }
}
