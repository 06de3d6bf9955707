namespace FactBot.Tests.Support;

/// <summary>The bound that ends a test which would wait for ever. No test passes or fails by how long something takes below it.</summary>
internal static class Hang
{
    public static readonly TimeSpan Limit = TimeSpan.FromMinutes(2);
}
