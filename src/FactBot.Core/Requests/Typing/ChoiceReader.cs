using FactBot.Core.Requests.Catalog;
using FactBot.Core.Text;

namespace FactBot.Core.Requests.Typing;

/// <summary>Reads one of a parameter's choices, in any of its spellings.</summary>
internal static class ChoiceReader
{
    private const int Longest = 40;

    /// <summary>The typed choice, or null.</summary>
    public static ChoiceWord? Read(Parameter parameter, string typed) => typed.Length > Longest ? null : OfBare(parameter, Folding.Bare(Folding.Fold(typed)));

    public static ChoiceWord? OfBare(Parameter parameter, string bare) =>
        bare.Length == 0 ? null : parameter.Choices.FirstOrDefault(c => c.Words.Any(w => Folding.Bare(Folding.Fold(w)) == bare));

    /// <summary>The label of the choice that was probably meant, or null.</summary>
    public static string? Near(Parameter parameter, string typed)
    {
        var words = parameter.Choices.SelectMany(c => c.Words.Concat(c.Perhaps).Select(w => (Word: w, c.Label))).ToList();
        return NearWord.Of(typed, words.Select(w => w.Word)) is { } near ? words.First(w => w.Word == near).Label : null;
    }
}
