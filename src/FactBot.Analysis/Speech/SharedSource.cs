using FactBot.Analysis.Lexicon;
using FactBot.Analysis.Text;

namespace FactBot.Analysis.Speech;

/// <summary>Whose a verb of saying is whose source the reader did not see.</summary>
internal static class SharedSource
{
    public static void Complete(ParsedText text, SpeechAct act, SpeechAct? before)
    {
        var cue = act.Cue!.Value;
        var sentence = text.SentenceOf(cue.First);
        var start = Subjects.GroupStart(text.Tokens, cue.First, sentence.First);
        if (IsParticiple(text.Tokens[cue.First]) || (start > sentence.First && text.Tokens[start - 1].Lower is "and" or "but" or "then" && !IsPassive(text.Tokens, start, cue.Last)))
        {
            act.Source = Earlier(text, cue, before)?.Source;
        }
        else if (act.Verb is { Form: VerbForm.Past or VerbForm.Third, Class: not (CueClass.Show or CueClass.Think or CueClass.Judge) } && !IsPassive(text.Tokens, start, cue.Last))
        {
            act.Source = Subjects.Left(text.Tokens, start, sentence.First);
        }
    }

    /// <summary>"said Zhang, denying that", "Graham went further and said": the speech before it in the sentence.</summary>
    private static SpeechAct? Earlier(ParsedText text, TokenRange cue, SpeechAct? before) =>
        before is { Cue: { } told } && text.Tokens[told.First].Sentence == text.Tokens[cue.First].Sentence ? before : null;

    private static bool IsParticiple(Token token) => !token.IsCapital && token.Lower.Length > 4 && token.Lower.EndsWith("ing", StringComparison.Ordinal);

    /// <summary>"was accused of": its subject is whom it is said of.</summary>
    private static bool IsPassive(IReadOnlyList<Token> tokens, int first, int last) =>
        Enumerable.Range(first, last - first).Any(i => tokens[i].Lower is "is" or "are" or "was" or "were" or "be" or "been" or "being" or "when" or "asked" or "pressed");
}
