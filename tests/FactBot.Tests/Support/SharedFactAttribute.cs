namespace FactBot.Tests.Support;

/// <summary>
/// A fact that needs other people's material, which is not part of this project: it is looked for in a folder named
/// "shared" beside the checkout, and the test is reported as skipped, by name, where that is not there.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class SharedFactAttribute : FactAttribute
{
    public SharedFactAttribute(string needs)
    {
        if (!File.Exists(SharedFiles.PathOf(needs)))
        {
            Skip = $"needs shared/{needs}, which is not here";
        }
    }
}
