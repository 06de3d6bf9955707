using FactBot.Core.Requests;

namespace FactBot.Storage.Json;

/// <summary>The stored names of the ways to name a person.</summary>
internal sealed class WhoConverter() : ClosedSetConverter<Who>(
    ("self", typeof(Who.Self)),
    ("nobody", typeof(Who.Nobody)),
    ("account", typeof(Who.Account)),
    ("named", typeof(Who.Named)));
