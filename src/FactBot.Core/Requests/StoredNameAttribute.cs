namespace FactBot.Core.Requests;

/// <summary>
/// The name under which a request is stored. It stays when the type is renamed, and a name that was once used is never used for
/// anything else.
/// </summary>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class StoredNameAttribute(string name) : Attribute
{
    public string Name { get; } = name;
}
