using System.Reflection;
using System.Reflection.Emit;
using System.Runtime.CompilerServices;

namespace FactBot.Tests.Architecture;

/// <summary>Which types of an assembly a type mentions: in its declaration, in its members, and in their code.</summary>
internal static class TypeReferences
{
    private const BindingFlags All = BindingFlags.Instance | BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;

    private static readonly Dictionary<short, OpCode> OpCodesByValue = typeof(OpCodes).GetFields().Select(f => (OpCode)f.GetValue(null)!).ToDictionary(o => o.Value);

    /// <summary>The types of the same assembly that <paramref name="type"/> mentions, each as the outermost type that holds it.</summary>
    public static HashSet<Type> Of(Type type)
    {
        var found = new HashSet<Type>();
        Collect(type, type.Assembly, found);
        _ = found.Remove(Outermost(type));
        return found;
    }

    private static void Collect(Type type, Assembly assembly, HashSet<Type> found)
    {
        Add(type.BaseType, assembly, found);
        Array.ForEach(type.GetInterfaces(), t => Add(t, assembly, found));
        Array.ForEach(type.GetFields(All), f => Add(f.FieldType, assembly, found));
        Array.ForEach(type.GetProperties(All), p => Add(p.PropertyType, assembly, found));
        foreach (var method in type.GetMethods(All).Cast<MethodBase>().Concat(type.GetConstructors(All)))
        {
            Array.ForEach(method.GetParameters(), p => Add(p.ParameterType, assembly, found));
            Add((method as MethodInfo)?.ReturnType, assembly, found);
            InCode(method, assembly, found);
        }

        Array.ForEach(type.GetNestedTypes(All), t => Collect(t, assembly, found));
    }

    private static void Add(Type? type, Assembly assembly, HashSet<Type> found)
    {
        while (type?.HasElementType is true)
        {
            type = type.GetElementType();
        }

        if (type is null || type.IsGenericParameter)
        {
            return;
        }

        Array.ForEach(type.GetGenericArguments(), a => Add(a, assembly, found));
        if (type.Assembly == assembly && !type.IsDefined(typeof(CompilerGeneratedAttribute)) && Outermost(type) is { Namespace.Length: > 0 } outer)
        {
            found.Add(outer);
        }
    }

    private static Type Outermost(Type type)
    {
        while (type.DeclaringType is { } outer)
        {
            type = outer;
        }

        return type.IsGenericType ? type.GetGenericTypeDefinition() : type;
    }

    private static void InCode(MethodBase method, Assembly assembly, HashSet<Type> found)
    {
        if (method.GetMethodBody() is not { } body)
        {
            return;
        }

        foreach (var local in body.LocalVariables)
        {
            Add(local.LocalType, assembly, found);
        }

        var typeArguments = method.DeclaringType!.GetGenericArguments();
        var methodArguments = method is MethodInfo { IsGenericMethodDefinition: true } ? method.GetGenericArguments() : [];
        foreach (var token in Tokens(body.GetILAsByteArray()!))
        {
            switch (method.Module.ResolveMember(token, typeArguments, methodArguments))
            {
                case Type type:
                    Add(type, assembly, found);
                    break;
                case { DeclaringType: { } declaring } member:
                    Add(declaring, assembly, found);
                    Array.ForEach(member is MethodInfo { IsGenericMethod: true } generic ? generic.GetGenericArguments() : [], a => Add(a, assembly, found));
                    break;
            }
        }
    }

    /// <summary>The metadata tokens of types, fields and methods in a body's code.</summary>
    private static IEnumerable<int> Tokens(byte[] il)
    {
        for (var at = 0; at < il.Length;)
        {
            var code = il[at] is 0xFE ? OpCodesByValue[unchecked((short)(0xFE00 | il[at + 1]))] : OpCodesByValue[il[at]];
            at += code.Size;
            if (code.OperandType is OperandType.InlineField or OperandType.InlineMethod or OperandType.InlineType or OperandType.InlineTok)
            {
                yield return BitConverter.ToInt32(il, at);
            }

            at += code.OperandType switch
            {
                OperandType.InlineNone => 0,
                OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
                OperandType.InlineVar => 2,
                OperandType.InlineI8 or OperandType.InlineR => 8,
                OperandType.InlineSwitch => 4 + (4 * BitConverter.ToInt32(il, at)),
                _ => 4,
            };
        }
    }
}
