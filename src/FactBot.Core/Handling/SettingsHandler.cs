using FactBot.Core.Domain;
using FactBot.Core.Ports;
using FactBot.Core.Requests;
using FactBot.Core.Views;

namespace FactBot.Core.Handling;

/// <summary>"settings", "settings notes marked".</summary>
internal sealed class SettingsHandler(IDeskStore store) : IHandler<Request.Settings>
{
    public async Task<Change> HandleAsync(Request.Settings request, Asked asked, CancellationToken ct)
    {
        if (request.Name is null)
        {
            var plan = await store.PlanAsync(asked.Place.InChannel, ct).ConfigureAwait(false);
            return asked.Answer(SettingsViews.All(asked.Desk, asked.Zone, plan));
        }

        if (DeskSettings.Find(request.Name) is not { } setting)
        {
            return asked.Refuse(SettingsViews.NoSetting(request.Name));
        }

        return request.Value is not { } value
            ? asked.Answer(new View.Answer(SettingsViews.One(setting, asked.Desk, asked.Zone)))
            : Set(setting, value, asked);
    }

    private static Change Set(DeskSetting setting, string value, Asked asked)
    {
        if (setting.Set(asked.Desk, value) is not { } desk)
        {
            return asked.Refuse(setting.Refusal(value));
        }

        var shown = setting.Shown(desk, ZoneOf(desk, asked));
        return desk == asked.Desk
            ? asked.Answer(new View.Answer(SettingsViews.Already(setting, shown)))
            : asked.Answer(new View.Answer(SettingsViews.Changed(setting, shown))) with
            {
                Desk = desk,
                Events = [new DeskEvent(DeskEventKind.SettingChanged, new DossierId(desk.Id, 0), 0, asked.By, asked.Now)],
            };
    }

    private static TimeZoneInfo ZoneOf(Desk desk, Asked asked) => desk.Zone is { } zone ? TimeZoneInfo.FindSystemTimeZoneById(zone) : asked.Zone;
}
