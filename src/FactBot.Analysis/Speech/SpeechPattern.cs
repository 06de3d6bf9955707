using FactBot.Analysis.Text;

namespace FactBot.Analysis.Speech;

/// <summary>What the ways of reporting speech inside one sentence share: the sentence, and the speech found in it so far.</summary>
internal abstract class SpeechPattern(ParsedText text, SentenceRange sentence, List<SpeechAct> found)
{
    protected ParsedText Text { get; } = text;

    protected SentenceRange Sentence { get; } = sentence;

    protected List<SpeechAct> Found { get; } = found;

    protected IReadOnlyList<Token> Tokens => Text.Tokens;

    protected bool Taken(int token) => Found.Any(f => f.Holds(token));

    protected int Edge() => Found.Count == 0 ? Sentence.First : Found.Max(f => Math.Max(f.Cue?.Last ?? 0, f.Content.Count == 0 ? 0 : f.Content[^1].Last));

    protected int SkipConnectors(int first)
    {
        while (first < Sentence.Last && (Tokens[first].Is(',') || (Tokens[first].Lower is "and" or "but" or "while")))
        {
            first++;
        }

        return first;
    }
}
