import { useId, useRef, useState } from "preact/hooks";
import { keepImport } from "../../catalogue/importing.ts";
import type { Store } from "../../store/store.ts";
import type { Figures } from "../../transfer/import/figures.ts";
import type { Change } from "../../ui/live.ts";
import { say, type Words } from "../../ui/words.ts";
import { isCancelled } from "../breath.ts";
import { ImportPreview, Refusals } from "./import-preview.tsx";
import { doneText, previewText, workingText } from "./import-step-words.ts";
import { fileProblemText } from "./import-words.ts";
import { type Course, openFile, type Preview, previewOf, type Reading, type Working } from "./import-work.ts";

interface ImportFileProps {
  readonly words: Words;
  readonly catalogue: () => Promise<Store>;
  readonly change: Change<Store>;
}

type Step =
  | { readonly kind: "idle" }
  /** With what is being assigned anew: it stays, and so does the keyboard's place in it. */
  | { readonly kind: "working"; readonly working: Working; readonly preview: Preview | null }
  | { readonly kind: "preview"; readonly preview: Preview }
  | { readonly kind: "over"; readonly said: string; readonly figures: Figures | null };

/** A table from a file: chosen, understood, looked at, and then merged with what is kept. */
export function ImportFile({ words, catalogue, change }: ImportFileProps) {
  const [step, setStep] = useState<Step>({ kind: "idle" });
  const [tracks, setTracks] = useState(true);
  const course = useRef(new AbortController());
  const id = useId();

  const begin = (preview: Preview | null = null): Course => {
    course.current.abort();
    course.current = new AbortController();
    const { signal } = course.current;
    const tell = (working: Working) => setStep({ kind: "working", working, preview });
    tell({ what: "reading", done: 0 });
    return { signal, tell };
  };

  /** What ends in an error leaves everything as it was, and says so. A step that a newer one overtook is silent. */
  const attempt = async (name: string, { signal }: Course, work: () => Promise<Step>) => {
    const next = await work().catch((error: unknown): Step => {
      const failed = () => say(words, "options_import_failed", { file: name, problem: fileProblemText(words, error) });
      return {
        kind: "over",
        said: isCancelled(error) ? say(words, "options_import_cancelled") : failed(),
        figures: null,
      };
    });
    if (course.current.signal === signal) setStep(next);
  };

  const choose = (file: File) => {
    const running = begin();
    return attempt(file.name, running, async () => {
      const opened = await openFile(file, running);
      return { kind: "preview", preview: await previewOf(await catalogue(), opened, opened.survey, running) };
    });
  };

  const readAnew = (preview: Preview, change: Partial<Reading>) => {
    const { opened } = preview;
    const reading = { ...preview.reading, ...change };
    const running = begin({ ...preview, reading, read: null });
    return attempt(opened.name, running, async () => {
      return { kind: "preview", preview: await previewOf(await catalogue(), opened, reading, running) };
    });
  };

  const keep = ({ opened, read }: Preview) => {
    if (!read) return;
    const running = begin();
    const told = (done: number) => {
      running.tell({ what: "keeping", done });
      return !running.signal.aborted;
    };
    change((db) =>
      attempt(opened.name, running, async () => {
        await keepImport(db, read.figures, tracks ? Date.now() : null, told);
        return { kind: "over", said: doneText(words, opened.name, read), figures: read.figures };
      }),
    );
  };

  const cancel = () => {
    course.current.abort();
    // Work that is under way says itself that it was cancelled.
    if (step.kind === "preview") {
      setStep({ kind: "over", said: say(words, "options_import_cancelled"), figures: null });
    }
  };

  const preview = step.kind === "working" || step.kind === "preview" ? step.preview : null;
  return (
    <>
      <h3>{say(words, "options_import")}</h3>
      <p class="soft">{say(words, "options_import_hint")}</p>
      <label for={id}>{say(words, "options_import_file")}</label>
      <div class="field">
        <input
          id={id}
          type="file"
          accept=".csv,.tsv,.txt,.xlsx"
          onChange={({ currentTarget }) => {
            const [file] = currentTarget.files ?? [];
            if (file) void choose(file);
            // The same file may be chosen again once it was mended.
            currentTarget.value = "";
          }}
        />
      </div>
      <div role="status">
        {step.kind === "working" ? <p class="outcome">{workingText(words, step.working)}</p> : null}
        {step.kind === "preview" ? <p class="hidden-text">{previewText(words, step.preview)}</p> : null}
        {step.kind === "over" ? <p class="outcome">{step.said}</p> : null}
      </div>
      {step.kind === "over" && step.figures ? <Refusals words={words} figures={step.figures} /> : null}
      {step.kind === "working" && !preview ? (
        <button type="button" onClick={cancel}>
          {say(words, "options_cancel")}
        </button>
      ) : null}
      {preview ? (
        <ImportPreview
          words={words}
          preview={preview}
          tracks={tracks}
          setTracks={setTracks}
          readAnew={(change) => void readAnew(preview, change)}
          keep={() => keep(preview)}
          cancel={cancel}
        />
      ) : null}
    </>
  );
}
