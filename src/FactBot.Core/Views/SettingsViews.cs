using FactBot.Core.Domain;
using FactBot.Core.Text;

namespace FactBot.Core.Views;

/// <summary>The views of a desk's settings, and how to change them.</summary>
internal static class SettingsViews
{
    public static View.Listing All(Desk desk, TimeZoneInfo zone, SummaryPlan? plan) => new(
        "Settings of this desk",
        [
            .. DeskSettingCatalog.All.Select(s => new ListLine($"{s.Name} {s.Shown(desk, zone)}", $"{s.Means}. To change it: settings {s.Name} {s.Values}")),
            new ListLine("summary", plan is null ? "off in this channel. To get one: summary set 09:00 Europe/London mon-fri" : SummaryPhrases.Planned(plan)),
        ],
        null);

    public static string One(DeskSetting setting, Desk desk, TimeZoneInfo zone) =>
        $"{setting.Name} is {setting.Shown(desk, zone)}: {setting.Means}. To change it: settings {setting.Name} {setting.Values}";

    public static string Changed(DeskSetting setting, string shown) =>
        $"{setting.Name} is {shown} from now on.{(setting.Name == "zone" ? " A daily summary keeps the zone that it was set with." : "")}";

    public static string Already(DeskSetting setting, string shown) => $"{setting.Name} is {shown} already.";

    public static string NoValue(string name, string typed, string values) =>
        $"{Wording.Typed(typed)} is nothing that {name} can be. It can be {values}.";

    public static string NoSetting(string name) => name switch
    {
        "review" => "review cannot be changed yet: one person may finish a claim, and it is marked single check.",
        "retention" => "retention cannot be changed yet: everything is kept.",
        "summary" => "The daily summary is set by its own command: summary set 09:00 Europe/London mon-fri",
        _ => NearWord.Of(name, DeskSettingCatalog.All.Select(s => s.Name)) is { } near
            ? $"There is no setting {Wording.Typed(name)}. Did you mean {near}? To see them all: settings"
            : $"There is no setting {Wording.Typed(name)}. There are {string.Join(", ", DeskSettingCatalog.All.Select(s => s.Name))}. To see them all: settings",
    };
}
