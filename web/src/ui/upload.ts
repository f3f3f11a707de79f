export interface Uploaded { url: string; markdown: string }
export interface UploadProblem { code: string; message: string }

/** Sends one file to `POST /files`; tells its progress from 0 to 1. XMLHttpRequest, because fetch tells none. */
export function upload(file: File, onProgress: (part: number) => void): Promise<Uploaded> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    const body = new FormData();
    body.append('file', file, file.name || 'picture.png');
    request.open('POST', '/files');
    request.responseType = 'json';
    request.upload.onprogress = (e) => onProgress(e.lengthComputable ? e.loaded / e.total : 0);
    request.onerror = () => reject(problem(undefined));
    request.onload = () => {
      const answer = request.response as Partial<Uploaded> & { code?: string; detail?: string; title?: string } | null;
      if (request.status < 300 && answer?.markdown) resolve(answer as Uploaded);
      else reject(problem(answer));
    };
    request.send(body);
  });
}

const problem = (answer: { code?: string; detail?: string; title?: string } | null | undefined): UploadProblem => ({
  code: answer?.code ?? 'OFFLINE', message: answer?.detail ?? answer?.title ?? '',
});
