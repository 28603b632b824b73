import { lightFile } from '../../../geodata/steps/draw/light';

/** What is asked: the finest boundaries as text, and the communes that figures name. */
interface Asked {
  readonly fine: string;
  readonly named: readonly string[];
}

/** Beside the page: it takes some seconds, in which a person goes on typing. */
self.onmessage = ({ data }: MessageEvent<Asked>) => {
  self.postMessage(lightFile(data.fine, data.named));
};
