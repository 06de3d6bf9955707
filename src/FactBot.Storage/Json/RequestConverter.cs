using FactBot.Core.Requests;

namespace FactBot.Storage.Json;

/// <summary>The stored names of requests. A name that was once used is never used for anything else.</summary>
internal sealed class RequestConverter() : ClosedSetConverter<Request>(
    ("checkLink", typeof(Request.CheckLink)),
    ("checkText", typeof(Request.CheckText)),
    ("checkFile", typeof(Request.CheckFile)),
    ("trySample", typeof(Request.TrySample)),
    ("show", typeof(Request.Show)),
    ("listClaims", typeof(Request.ListClaims)),
    ("mine", typeof(Request.Mine)),
    ("addClaim", typeof(Request.AddClaim)),
    ("editClaim", typeof(Request.EditClaim)),
    ("dismiss", typeof(Request.Dismiss)),
    ("restore", typeof(Request.Restore)),
    ("addNote", typeof(Request.AddNote)),
    ("addEvidence", typeof(Request.AddEvidence)),
    ("keepEvidence", typeof(Request.KeepEvidence)),
    ("take", typeof(Request.Take)),
    ("assign", typeof(Request.Assign)),
    ("setVerdict", typeof(Request.SetVerdict)),
    ("reply", typeof(Request.ThreadReply)),
    ("edited", typeof(Request.Edited)),
    ("deleted", typeof(Request.Deleted)),
    ("summaryNow", typeof(Request.SummaryNow)),
    ("summaryPreview", typeof(Request.SummaryPreview)),
    ("summaryOff", typeof(Request.SummaryOff)),
    ("summarySet", typeof(Request.SummarySet)),
    ("settings", typeof(Request.Settings)),
    ("help", typeof(Request.Help)),
    ("whoSees", typeof(Request.WhoSees)),
    ("joined", typeof(Request.Joined)),
    ("gone", typeof(Request.Gone)),
    ("unknown", typeof(Request.Unknown)));

/// <summary>The stored names of how somebody is named.</summary>
internal sealed class WhoConverter() : ClosedSetConverter<Who>(
    ("self", typeof(Who.Self)),
    ("nobody", typeof(Who.Nobody)),
    ("account", typeof(Who.Account)),
    ("named", typeof(Who.Named)));
