using CsCheck;
using FactBot.Core.Requests.Catalog;
using FactBot.Core.Text;

namespace FactBot.Tests.Core.Requests;

/// <summary>Random lines: commands, their pieces, and what no keyboard should send.</summary>
internal static class AnyTyping
{
    private static readonly string[] Pieces =
    [
        .. CommandCatalog.All.SelectMany(c => c.Aliases.Select(a => a.Word).Prepend(c.Name)),
        .. CommandCatalog.All.SelectMany(c => c.Parameters).SelectMany(p => p.Names.Select(n => n + ":").Concat(p.Choices.Select(o => o.Label))),
        "A-214/3", "a214", "3", "c3", "3:", "#3", "1,4-6", "all", "1-", "-", "0", "999999999999", "A-/", "@sam", "<@u1|Ana Berg>", "<@", "<", ">", "|",
        "https://example.org/a", "https://", "<http://x|y>", "www.", "17:00", "tomorrow 9:00", "24 Nov", "fri", "in 2h", "none", "me", "true", "\"", "\u201C", "\u201D", "'",
        "=", ":", "\n", "\t", "\0", "\u202E", "\u200B", "\uD83D\uDE00", "\uD83D", "\uDE00", "\uFF13", "\u0663", "\u2044", "please", "Europe/London", "mon-fri", "words",
    ];

    private static readonly Gen<string> Piece = One(Pieces);

    public static readonly Gen<string> Line = Gen.OneOf(
        Gen.Select(Piece, One([" ", " ", " ", "", ":", "\u00A0"])).Select((piece, gap) => piece + gap).List[0, 12].Select(string.Concat),
        Gen.String[0, 60],
        Gen.Select(Piece, Gen.String[0, 40]).Select((piece, rest) => $"{piece} {rest}"));

    public static bool HasUnseen(string text) => CleanText.Of(text) != text;

    private static Gen<string> One(string[] of) => Gen.Int[0, of.Length - 1].Select(i => of[i]);
}
