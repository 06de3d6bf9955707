using System.Globalization;
using FactBot.Core.Domain;
using FactBot.Core.Requests.Typing;
using FactBot.Core.Text;
using FactBot.Core.Time;

namespace FactBot.Core.Views;

/// <summary>All settings of a desk.</summary>
internal static class DeskSettingCatalog
{
    public static readonly IReadOnlyList<DeskSetting> All =
    [
        new(
            "zone",
            "the time zone of times and dates",
            "<IANA name>",
            (desk, zone) => desk.Zone is { } stored ? ZoneNames.Shown(stored) : zone.Id,
            (desk, typed) => ZoneNames.Find(typed) is { } zone ? desk with { Zone = zone.Id } : null,
            typed => SummaryPhrases.NoZone(typed, ZoneNames.Near(typed))),
        new(
            "open",
            "how many claim messages are opened with a new card",
            $"<0 to {Desk.MaxOpenClaims}>",
            (desk, _) => Numerals.Number(desk.OpenClaims),
            (desk, typed) => Count(typed) is { } count ? desk with { OpenClaims = count } : null,
            typed => SettingsViews.NoValue("open", typed, $"a number from 0 to {Desk.MaxOpenClaims}")),
        new(
            "notes",
            "which replies in a claim's thread are kept: all, or those that begin with note",
            "replies|marked",
            (desk, _) => Words.Of(desk.Notes),
            (desk, typed) => Words.Read<NotesRule>(typed) is { } rule ? desk with { Notes = rule } : null,
            typed => SettingsViews.NoValue("notes", typed, "replies or marked")),
        new(
            "evidence",
            "whether a verdict needs evidence first",
            "off|required",
            (desk, _) => desk.EvidenceRequired ? "required" : "off",
            (desk, typed) => Required(typed) is { } required ? desk with { EvidenceRequired = required } : null,
            typed => SettingsViews.NoValue("evidence", typed, "off or required")),
    ];

    public static DeskSetting? Find(string name) => All.FirstOrDefault(s => s.Name == name);

    private static int? Count(string typed) =>
        int.TryParse(Folding.Visible(Folding.Fold(typed)).Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count <= Desk.MaxOpenClaims ? count : null;

    private static bool? Required(string typed) => Folding.Bare(Folding.Fold(typed)) is "required" or "require" ? true : FlagReader.Read(typed);

    private static class Words
    {
        public static string Of<T>(T value)
            where T : struct, Enum => value.ToString().ToLowerInvariant();

        public static T? Read<T>(string typed)
            where T : struct, Enum => Enum.GetValues<T>().Where(v => Of(v) == Folding.Bare(Folding.Fold(typed))).Select(v => (T?)v).FirstOrDefault();
    }
}
