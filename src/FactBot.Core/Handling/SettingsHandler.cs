using FactBot.Core.Domain;
using FactBot.Core.Ports;
using FactBot.Core.Requests;
using FactBot.Core.Time;
using FactBot.Core.Views;

namespace FactBot.Core.Handling;

/// <summary>Handles "settings" and "settings notes marked".</summary>
internal sealed class SettingsHandler(IDeskStore store) : IHandler<Request.Settings>
{
    public async Task<Change> HandleAsync(Request.Settings request, RequestContext context, CancellationToken ct)
    {
        if (request.Name is null)
        {
            var plan = await store.PlanAsync(context.Place.InChannel, ct);
            return context.Answer(SettingsViews.All(context.Desk, context.Zone, plan));
        }

        if (DeskSettingCatalog.Find(request.Name) is not { } setting)
        {
            return context.Refuse(SettingsViews.NoSetting(request.Name));
        }

        return request.Value is not { } value
            ? context.Answer(new View.Response(SettingsViews.One(setting, context.Desk, context.Zone)))
            : Set(setting, value, context);
    }

    private static Change Set(DeskSetting setting, string value, RequestContext context)
    {
        if (setting.Set(context.Desk, value) is not { } desk)
        {
            return context.Refuse(setting.Refusal(value));
        }

        var shown = setting.Shown(desk, ZoneOf(desk, context));
        return desk == context.Desk
            ? context.Answer(new View.Response(SettingsViews.Already(setting, shown)))
            : context.Answer(new View.Response(SettingsViews.Changed(setting, shown))) with
            {
                Desk = desk,
                Events = [new DeskEvent(DeskEventKind.SettingChanged, new DossierId(desk.Id, 0), 0, context.By, context.Now)],
            };
    }

    private static TimeZoneInfo ZoneOf(Desk desk, RequestContext context) => desk.Zone is { } zone ? ZoneNames.OrUtc(zone) : context.Zone;
}
