using System.Globalization;
using System.Text.RegularExpressions;
using FactBot.Core.Requests.Catalog;

namespace FactBot.Core.Requests;

/// <summary>
/// The id of a button, a choice or a form: "f1|assign|12|3". It carries no state, so buttons survive restarts.
/// <paramref name="Dossier"/> and <paramref name="Claim"/> are 0 where they do not apply.
/// </summary>
public sealed partial record ActionToken(string Verb, int Dossier = 0, int Claim = 0)
{
    /// <summary>The maximum length in characters: the shortest limit of the platforms for such an id.</summary>
    public const int MaxLength = 100;

    private const string Version = "f1";

    /// <summary>The request that it makes; null where a form comes first, see <see cref="Forms"/>.</summary>
    public Request? Request => CommandCatalog.Action(Verb)?.Action.Request?.Invoke(this);

    public Reference Reference => new(Dossier == 0 ? null : Dossier, Claim == 0 ? null : Claim);

    /// <summary>Reads a token; null for anything that this version did not write.</summary>
    public static ActionToken? Read(string? text) =>
        text is not null && Form().Match(text) is { Success: true } m && CommandCatalog.Action(m.Groups["verb"].Value) is { } known
            ? new ActionToken(known.Action.Verb, Number(m.Groups["dossier"]), Number(m.Groups["claim"]))
            : null;

    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{Version}|{Verb.ToLowerInvariant()}|{Dossier}|{Claim}");

    private static int Number(Group digits) => int.Parse(digits.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^f1\|(?<verb>[a-z]{1,20})\|(?<dossier>[0-9]{1,9})\|(?<claim>[0-9]{1,9})$", RegexOptions.CultureInvariant)]
    private static partial Regex Form();
}
