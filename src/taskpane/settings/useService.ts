import { useEffect, useState } from "preact/hooks";
import type { Store } from "../../data/store/store.ts";
import type { SettingsTexts } from "../../i18n/types/settingsTexts.ts";
import { usePane } from "../paneContext.ts";
import { connectService, homeOf } from "./connectService.ts";
import { serviceAddress } from "./serviceAddress.ts";
import { keepServiceSettings, readServiceSettings } from "./serviceSettings.ts";
import { testService, type ServiceTest } from "./testService.ts";

/** What was said last, good or bad. */
interface Said {
  readonly isWrong: boolean;
  readonly sentence: string;
}

interface ServiceForm {
  readonly address: string;
  readonly token: string;
  readonly isAsking: boolean;
  readonly said: Said | null;
  readonly test: ServiceTest | null;
  readonly setAddress: (address: string) => void;
  readonly setToken: (token: string) => void;
  readonly onSave: () => void;
  readonly onTest: () => void;
  readonly onClear: () => void;
}

/** The settings of the service as they are typed, and what the service says to them. */
export function useService(store: Store): ServiceForm {
  const { say, count, announce } = usePane();
  const texts = say.settings;
  const [kept] = useState(readServiceSettings);
  const [address, setAddress] = useState(kept.address ?? "");
  const [token, setToken] = useState(kept.token ?? "");
  const [isAsking, setIsAsking] = useState(false);
  const [said, setSaid] = useState<Said | null>(null);
  const [test, setTest] = useState<ServiceTest | null>(null);

  const tell = (isWrong: boolean, sentence: string) => {
    setSaid({ isWrong, sentence });
    announce(sentence);
  };
  /** What is typed, as settings; says what is wrong with it, if anything. */
  const typed = () => {
    const read = serviceAddress(address);
    if ("problem" in read) {
      tell(true, texts.addressProblems[read.problem]);
      return null;
    }
    return { address: read.address, token: token.trim() === "" ? null : token.trim() };
  };
  const ask = async (settings = readServiceSettings()) => {
    setIsAsking(true);
    try {
      const answer = await testService(settings, homeOf(document), window.fetch.bind(window));
      setTest(answer);
      return answer;
    } finally {
      setIsAsking(false);
    }
  };
  // what the sources say is shown at once; what is wrong only to who asks for a test
  useEffect(() => void ask(), []);

  return {
    address,
    token,
    isAsking,
    said,
    test,
    setAddress,
    setToken,
    onSave() {
      const settings = typed();
      if (!settings) return;
      const isKept = keepServiceSettings(settings);
      connectService(store);
      setAddress(settings.address ?? "");
      tell(!isKept, isKept ? texts.saved : texts.notKept);
      void ask(settings);
    },
    onTest() {
      const settings = typed();
      if (settings)
        void ask(settings).then((answer) => tell(answer.state === "fault", sentenceOf(answer, texts, count)));
    },
    onClear() {
      keepServiceSettings({ address: null, token: null });
      connectService(store);
      setAddress("");
      setToken("");
      tell(false, texts.cleared);
      void ask();
    },
  };
}

/** What a test came to, as a sentence. */
function sentenceOf(answer: ServiceTest, texts: SettingsTexts, count: (value: number) => string): string {
  if (answer.state === "none") return texts.noService;
  if (answer.state === "fault") return texts.faults[answer.fault];
  const answering = answer.sources.filter(({ state }) => state === "answering").length;
  return texts.answers(count(answering), count(answer.sources.length));
}
