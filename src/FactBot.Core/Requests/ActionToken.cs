using System.Globalization;
using System.Text.RegularExpressions;

namespace FactBot.Core.Requests;

/// <summary>What a button or a choice does.</summary>
public enum ActionVerb
{
    Open,
    Note,
    Question,
    Evidence,
    Verdict,
    Take,
    Assign,
    Dismiss,
    Restore,
    Add,
    Report,
    Claims,
    Paste,
    Sample,
    WhoSees,

    /// <summary>A message that is to be saved as a note or as evidence: the form asks for the claim.</summary>
    SaveNote,
    SaveEvidence,
}

/// <summary>
/// The only thing that stands in the id of a button, a choice or a form: "f1|assign|12|3". It carries no state, so buttons live
/// through restarts. <paramref name="Dossier"/> and <paramref name="Claim"/> are 0 where they do not apply.
/// </summary>
public sealed partial record ActionToken(ActionVerb Verb, int Dossier = 0, int Claim = 0)
{
    /// <summary>In characters: the shortest limit of the platforms for such an id.</summary>
    public const int MaxLength = 100;

    private const string Version = "f1";

    public Reference Reference => new(Dossier == 0 ? null : Dossier, Claim == 0 ? null : Claim);

    /// <summary>Null for anything that this version did not write.</summary>
    public static ActionToken? Read(string? text)
    {
        if (text is null || Form().Match(text) is not { Success: true } m
            || m.Groups["verb"].Value is not { Length: > 0 } name
            || !Enum.TryParse<ActionVerb>(name, ignoreCase: true, out var verb))
        {
            return null;
        }

        return new ActionToken(verb, Number(m.Groups["dossier"]), Number(m.Groups["claim"]));
    }

    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{Version}|{Verb.ToString().ToLowerInvariant()}|{Dossier}|{Claim}");

    private static int Number(Group digits) => int.Parse(digits.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^f1\|(?<verb>[a-z]{1,20})\|(?<dossier>[0-9]{1,9})\|(?<claim>[0-9]{1,9})$", RegexOptions.CultureInvariant)]
    private static partial Regex Form();
}
