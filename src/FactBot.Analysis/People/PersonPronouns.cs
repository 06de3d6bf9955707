using FactBot.Analysis.Text;
using FactBot.Core.Domain;

namespace FactBot.Analysis.People;

/// <summary>Finds whom "he" and "she" mean.</summary>
internal sealed class PersonPronouns(ParsedText text, NameIndex names, Discourse discourse)
{
    private readonly IReadOnlyList<Token> _tokens = text.Tokens;

    /// <summary>Whom "he" or "she" means: near, a subject, the last who spoke, of that gender as far as known.</summary>
    public Resolved? Find(TokenRange source, Gender gender) =>
        Find(source, gender, CouldBePerson) ?? Find(source, gender, n => n.Speaks && n.Name.Count == 1);

    private Resolved? Find(TokenRange source, Gender gender, Func<Named, bool> fits)
    {
        var at = source.First;
        var best = double.MinValue;
        var second = double.MinValue;
        Resolved? who = null;
        var lastSpoke = discourse.Before(at, 1).FirstOrDefault();
        foreach (var (token, named) in names.Before(at, 40).DistinctBy(n => n.Named))
        {
            if ((named.Gender != Gender.Unknown && named.Gender != gender) || !fits(named))
            {
                continue;
            }

            var score = Score(token, named, at, lastSpoke.Who, gender);
            if (score > best)
            {
                (second, best) = (best, score);
                who = new Resolved(named.Name, named.Role, SourceKind.Named, 0.8, named);
            }
            else
            {
                second = Math.Max(second, score);
            }
        }

        if (lastSpoke.Who is { Named: null, Kind: SourceKind.Unnamed } unnamed && !SourceClassifier.IsPlural(_tokens, unnamed.Name) && discourse.SentencesApart(lastSpoke.At, at) <= 2 && best < 2.0 - discourse.SentencesApart(lastSpoke.At, at) * 0.5)
        {
            return unnamed with { Confidence = 0.7 };
        }

        return who is null || best < -6 ? null : who with { Confidence = best - second < 0.15 ? 0.45 : 0.8 };
    }

    private double Score(int token, Named named, int at, Resolved? lastSpoke, Gender gender)
    {
        var distance = discourse.SentencesApart(token, at);
        var score = -0.8 * distance;
        score += discourse.IsSubject(token) ? 1.0 : 0;
        score += lastSpoke?.Named == named ? 1.2 : 0;
        score += named.Gender == gender ? 0.6 : 0;
        score += named.IsPerson ? 0.8 : named.MaybePerson ? 0.5 : 0;
        score -= _tokens[token].InQuote ? 1.5 : 0;
        score += Math.Min(named.Mentions.Count, 6) * 0.1;
        return score;
    }

    private static bool CouldBePerson(Named named) => named.IsPerson || named.MaybePerson || (named.Name.Count == 1 && named.Gender != Gender.Unknown);
}
