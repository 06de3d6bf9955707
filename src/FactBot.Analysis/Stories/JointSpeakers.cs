using FactBot.Analysis.People;
using FactBot.Analysis.Speech;
using FactBot.Analysis.Text;

namespace FactBot.Analysis.Stories;

/// <summary>"Nora Helm and Paul Dray said": two people say it, each by name.</summary>
internal static class JointSpeakers
{
    /// <summary>Adds a speech for each further person whom a source names; the first of them keeps the one that is there.</summary>
    /// <returns>For each speech of a source with several people the name that is meant.</returns>
    public static Dictionary<SpeechAct, TokenRange> Split(ParsedText text, NameIndex names, List<SpeechAct> speech)
    {
        var meant = new Dictionary<SpeechAct, TokenRange>();
        var all = new List<SpeechAct>(speech.Count);
        foreach (var act in speech)
        {
            all.Add(act);
            var people = act.Source is { } source ? People(text, names, source) : [];
            for (var i = 0; i < people.Count && people.Count > 1; i++)
            {
                var said = i == 0 ? act : act.AsJoint();
                meant[said] = people[i];
                if (i > 0)
                {
                    all.Add(said);
                }
            }
        }

        speech.Clear();
        speech.AddRange(all);
        return meant;
    }

    /// <summary>The people whose names a source is made of, with nothing but commas and "and" between them.</summary>
    private static List<TokenRange> People(ParsedText text, NameIndex names, TokenRange source)
    {
        var people = new List<TokenRange>();
        for (var i = source.First; i < source.Last; i++)
        {
            if (names.At(i) is { } named)
            {
                if (!named.IsPerson && !named.MaybePerson)
                {
                    return [];
                }

                people.Add(new TokenRange(i, i + names.LengthAt(i)));
                i += names.LengthAt(i) - 1;
            }
            else if (!(text.Tokens[i].Lower is "and" or ","))
            {
                return [];
            }
        }

        return people;
    }
}
