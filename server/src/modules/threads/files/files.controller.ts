import { Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Actor } from '../../../platform/access/actor.ts';
import { Allow, Public } from '../../../platform/access/allow.ts';
import { CurrentActor } from '../../../platform/access/current-actor.ts';
import { badInput } from '../../../platform/errors/errors.ts';
import { sendProblem } from '../../../platform/http/problem.ts';
import { type UploadRefusal, UploadRefused } from '../../../platform/storage/index.ts';
import type { FileRow } from './files.repository.ts';
import { ReadFile } from './read-file.ts';
import { UploadFile } from './upload-file.ts';

const STATUS: Record<UploadRefusal, number> = { FILE_TOO_LARGE: 413, FILE_TYPE_NOT_ALLOWED: 415, FILE_BROKEN: 422, IMAGE_TOO_LARGE: 422, FILE_EMPTY: 422 };

/** Files in posts: `POST /files` (multipart, one part `file`) and `GET /files/<id>/<name>`. */
@Controller('files')
export class FilesController {
  constructor(
    private readonly uploads: UploadFile,
    private readonly files: ReadFile,
  ) {}

  /** 201 `{id, url, markdown, width, height}`; `markdown` is what to put into the text. */
  @Post()
  @Allow('member')
  async upload(@CurrentActor() actor: Actor, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<FastifyReply> {
    await this.uploads.admit(actor);
    if (!request.isMultipart()) throw badInput('Send the file as multipart/form-data');
    try {
      const part = await request.file();
      if (!part) throw badInput('The part `file` is missing');
      const row = await this.uploads.execute(actor, await part.toBuffer(), part.filename);
      const { id, width, height } = row;
      return await reply.code(201).header('location', urlOf(row)).send({ id, url: urlOf(row), markdown: markdownOf(row), width, height });
    } catch (e) {
      if (e instanceof UploadRefused) return sendProblem(reply, STATUS[e.code], e.code, e.message);
      if (isTooLarge(e)) return sendProblem(reply, 413, 'FILE_TOO_LARGE', 'The file is too large');
      throw e;
    }
  }

  /** Never runs anything: sandboxed, not sniffed; what is no image is only downloaded. */
  @Get(':id/:name')
  @Public()
  async serve(@Param('id') id: string, @Param('name') name: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<FastifyReply> {
    const row = await this.files.about(id, name);
    const etag = `"${row.sha256.slice(0, 32)}"`;
    reply.headers({
      'cache-control': 'public, max-age=31536000, immutable', etag,
      'x-content-type-options': 'nosniff', 'content-security-policy': "sandbox; default-src 'none'", 'cross-origin-resource-policy': 'cross-origin',
      'content-disposition': `${row.mime.startsWith('image/') ? 'inline' : 'attachment'}; filename*=UTF-8''${encode(row.name)}`,
    });
    if (request.headers['if-none-match'] === etag) return reply.code(304).send();
    const { stream, size } = await this.files.open(row);
    return reply.header('content-type', row.mime).header('content-length', size).send(stream);
  }
}

const encode = (name: string) => encodeURIComponent(name).replace(/['()*!]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`);
const urlOf = ({ id, name }: FileRow) => `/files/${id}/${encode(name)}`;
const markdownOf = (row: FileRow) => `${row.mime.startsWith('image/') ? '!' : ''}[${row.name.replace(/[[\]\\`*_<>]/g, ' ').trim()}](${urlOf(row)})`;
const isTooLarge = (e: unknown) => e instanceof Error && 'code' in e && (e.code === 'FST_REQ_FILE_TOO_LARGE' || e.code === 'FST_FILES_LIMIT');
