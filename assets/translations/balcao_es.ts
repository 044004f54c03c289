<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="pt">
<context>
    <name>ActionBar</name>
    <message>
        <source>Ajuda</source>
        <translation>Ayuda</translation>
    </message>
</context>
<context>
    <name>Again</name>
    <message>
        <source>A pessoa já tem o comprovante</source>
        <translation>La persona ya tiene el comprobante</translation>
    </message>
    <message>
        <source>Pronto</source>
        <translation>Listo</translation>
    </message>
    <message>
        <source>Comprovante que ninguém viu</source>
        <translation>Comprobante que nadie vio</translation>
    </message>
    <message>
        <source>Comprovante, de novo</source>
        <translation>Comprobante, otra vez</translation>
    </message>
    <message>
        <source>O pedido foi guardado, mas a tela se apagou antes do comprovante. O código secreto se perdeu: para mudar o pedido, a pessoa faz outro.</source>
        <translation>El pedido quedó guardado, pero la pantalla se apagó antes del comprobante. El código secreto se perdió: para cambiar el pedido, la persona hace otro.</translation>
    </message>
    <message>
        <source>O código secreto não aparece aqui: só a pessoa o tem.</source>
        <translation>El código secreto no aparece aquí: solo la persona lo tiene.</translation>
    </message>
    <message>
        <source>Imprimir</source>
        <translation>Imprimir</translation>
    </message>
    <message>
        <source>Tentar imprimir de novo</source>
        <translation>Intentar imprimir otra vez</translation>
    </message>
    <message>
        <source>Protocolo</source>
        <translation>Protocolo</translation>
    </message>
    <message>
        <source>Feito em %1</source>
        <translation>Hecho el %1</translation>
    </message>
    <message>
        <source>Código QR do seu pedido</source>
        <translation>Código QR de su pedido</translation>
    </message>
    <message>
        <source>Aponte a câmera do seu celular para acompanhar.</source>
        <translation>Apunte la cámara de su celular para seguirlo.</translation>
    </message>
</context>
<context>
    <name>Attract</name>
    <message>
        <source>Vamos resolver juntos?</source>
        <translation>¿Lo resolvemos juntos?</translation>
    </message>
    <message>
        <source>Um serviço público em um só lugar. Funciona mesmo quando a internet cai.</source>
        <translation>Un servicio público en un solo lugar. Funciona aunque se corte internet.</translation>
    </message>
    <message>
        <source>%1 serviços públicos em um só lugar. Funciona mesmo quando a internet cai.</source>
        <translation>%1 servicios públicos en un solo lugar. Funciona aunque se corte internet.</translation>
    </message>
    <message>
        <source>Toque para começar</source>
        <translation>Toque para empezar</translation>
    </message>
    <message>
        <source>Ajuda</source>
        <translation>Ayuda</translation>
    </message>
    <message>
        <source>Parar a voz</source>
        <translation>Detener la voz</translation>
    </message>
    <message>
        <source>Ouvir</source>
        <translation>Escuchar</translation>
    </message>
</context>
<context>
    <name>ChoiceRow</name>
    <message>
        <source>em português</source>
        <translation>en portugués</translation>
    </message>
</context>
<context>
    <name>Closed</name>
    <message>
        <source>Este quiosque está parado agora</source>
        <translation>Este quiosco está parado ahora</translation>
    </message>
    <message>
        <source>Seu atendimento continua: fale com um atendente neste mesmo lugar.</source>
        <translation>Su atención continúa: hable con un funcionario en este mismo lugar.</translation>
    </message>
    <message>
        <source>Para a equipe: este quiosque precisa de conserto. Chame %1.</source>
        <translation>Para el personal: este quiosco necesita reparación. Llame a %1.</translation>
    </message>
    <message>
        <source>Tentar abrir de novo</source>
        <translation>Intentar abrir de nuevo</translation>
    </message>
    <message>
        <source>Ajuda</source>
        <translation>Ayuda</translation>
    </message>
</context>
<context>
    <name>Code</name>
    <message>
        <source>Cancelar este pedido?</source>
        <translation>¿Cancelar este pedido?</translation>
    </message>
    <message>
        <source>Corrigir este pedido?</source>
        <translation>¿Corregir este pedido?</translation>
    </message>
    <message>
        <source>O pedido %1 deixa de valer. Não dá para voltar atrás. Para confirmar, escreva o código secreto do comprovante.</source>
        <translation>El pedido %1 deja de valer. No se puede deshacer. Para confirmar, escriba el código secreto del comprobante.</translation>
    </message>
    <message>
        <source>Ninguém aqui consegue abrir o pedido %1: ele vai fechado até o órgão. Por isso você responde tudo de novo, e o pedido novo toma o lugar dele. Para começar, escreva o código secreto do comprovante.</source>
        <translation>Nadie aquí puede abrir el pedido %1: va cerrado hasta el organismo. Por eso usted responde todo otra vez, y el pedido nuevo toma su lugar. Para empezar, escriba el código secreto del comprobante.</translation>
    </message>
    <message>
        <source>Código secreto</source>
        <translation>Código secreto</translation>
    </message>
    <message>
        <source>palavra, dois números, palavra</source>
        <translation>palabra, dos números, palabra</translation>
    </message>
    <message>
        <source>Não cancelar</source>
        <translation>No cancelar</translation>
    </message>
    <message>
        <source>Voltar</source>
        <translation>Volver</translation>
    </message>
    <message>
        <source>Cancelar o pedido</source>
        <translation>Cancelar el pedido</translation>
    </message>
    <message>
        <source>Começar de novo</source>
        <translation>Empezar de nuevo</translation>
    </message>
    <message>
        <source>Conferindo o código. Espere um instante.</source>
        <translation>Comprobando el código. Espere un momento.</translation>
    </message>
    <message>
        <source>Sem internet, só o órgão confere o código, mais tarde. Escreva com calma: com um código errado o pedido continua valendo.</source>
        <translation>Sin internet, solo el organismo comprueba el código, más tarde. Escriba con calma: con un código equivocado el pedido sigue valiendo.</translation>
    </message>
    <message>
        <source>Sem internet, só o órgão confere o código, mais tarde. Escreva com calma: com um código errado o pedido novo não é aceito.</source>
        <translation>Sin internet, solo el organismo comprueba el código, más tarde. Escriba con calma: con un código equivocado el pedido nuevo no se acepta.</translation>
    </message>
</context>
<context>
    <name>CodeMirror</name>
    <message>
        <source>A câmera parou. Espere um instante</source>
        <translation>La cámara se detuvo. Espere un momento</translation>
    </message>
    <message>
        <source>Mostre o código do comprovante à câmera</source>
        <translation>Muestre a la cámara el código del comprobante</translation>
    </message>
    <message>
        <source>Ligando a câmera</source>
        <translation>Encendiendo la cámara</translation>
    </message>
    <message>
        <source>No papel ou no celular. Segure firme, até o código encher o quadro.</source>
        <translation>En papel o en el celular. Sujételo firme, hasta que el código llene el cuadro.</translation>
    </message>
</context>
<context>
    <name>Confirm</name>
    <message>
        <source>A pessoa não pode confirmar</source>
        <translation>La persona no puede confirmar</translation>
    </message>
</context>
<context>
    <name>DeskHome</name>
    <message>
        <source>Opções</source>
        <translation>Opciones</translation>
    </message>
    <message>
        <source>Buscar serviço, protocolo, nome ou CPF</source>
        <translation>Buscar servicio, protocolo, nombre o CPF</translation>
    </message>
    <message>
        <source>Encontrado</source>
        <translation>Encontrado</translation>
    </message>
    <message>
        <source>Nada com estas palavras.</source>
        <translation>Nada con estas palabras.</translation>
    </message>
    <message>
        <source>Atendimentos guardados</source>
        <translation>Atenciones guardadas</translation>
    </message>
    <message>
        <source>Nenhum atendimento guardado. Escreva o serviço que a pessoa quer.</source>
        <translation>Ninguna atención guardada. Escriba el servicio que la persona quiere.</translation>
    </message>
    <message>
        <source>O suporte técnico não vê atendimentos. Em Opções você vê o envio e testa a máquina.</source>
        <translation>El soporte técnico no ve las atenciones. En Opciones usted ve el envío y prueba la máquina.</translation>
    </message>
    <message>
        <source>Chamados desta unidade</source>
        <translation>Llamados de esta unidad</translation>
    </message>
</context>
<context>
    <name>DoorCard</name>
    <message>
        <source>em português</source>
        <translation>en portugués</translation>
    </message>
</context>
<context>
    <name>EaseSheet</name>
    <message>
        <source>Deixe a tela do seu jeito</source>
        <translation>Ajuste la pantalla a su gusto</translation>
    </message>
    <message>
        <source>Tamanho das letras</source>
        <translation>Tamaño de las letras</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>Normal</translation>
    </message>
    <message>
        <source>Grande</source>
        <translation>Grande</translation>
    </message>
    <message>
        <source>Maior</source>
        <translation>Más grande</translation>
    </message>
    <message>
        <source>Máximo</source>
        <translation>Máximo</translation>
    </message>
    <message>
        <source>Letras: %1</source>
        <translation>Letras: %1</translation>
    </message>
    <message>
        <source>Cores</source>
        <translation>Colores</translation>
    </message>
    <message>
        <source>Claro</source>
        <translation>Claro</translation>
    </message>
    <message>
        <source>Escuro</source>
        <translation>Oscuro</translation>
    </message>
    <message>
        <source>Alto contraste</source>
        <translation>Alto contraste</translation>
    </message>
    <message>
        <source>Amarelo no preto</source>
        <translation>Amarillo sobre negro</translation>
    </message>
    <message>
        <source>Cores: %1</source>
        <translation>Colores: %1</translation>
    </message>
    <message>
        <source>Botões mais baixos</source>
        <translation>Botones más abajo</translation>
    </message>
    <message>
        <source>Para alcançar sentado.</source>
        <translation>Para alcanzarlos sentado.</translation>
    </message>
    <message>
        <source>Sem animações</source>
        <translation>Sin animaciones</translation>
    </message>
    <message>
        <source>Voz</source>
        <translation>Voz</translation>
    </message>
    <message>
        <source>Ouvir o que está na tela</source>
        <translation>Escuchar lo que está en la pantalla</translation>
    </message>
    <message>
        <source>Repetir</source>
        <translation>Repetir la frase</translation>
    </message>
    <message>
        <source>Mais devagar</source>
        <translation>Más despacio</translation>
    </message>
    <message>
        <source>Mais depressa</source>
        <translation>Más rápido</translation>
    </message>
    <message>
        <source>Mais baixo</source>
        <translation>Más bajo</translation>
    </message>
    <message>
        <source>Mais alto</source>
        <translation>Más alto</translation>
    </message>
    <message>
        <source>Apagar a tela</source>
        <translation>Apagar la pantalla</translation>
    </message>
    <message>
        <source>A voz continua. Um toque acende de novo.</source>
        <translation>La voz sigue. Un toque la enciende de nuevo.</translation>
    </message>
    <message>
        <source>Pronto</source>
        <translation>Listo</translation>
    </message>
</context>
<context>
    <name>Find</name>
    <message>
        <source>Acompanhar um pedido</source>
        <translation>Seguir un pedido</translation>
    </message>
    <message>
        <source>Escreva o número do protocolo. Ele está no comprovante.</source>
        <translation>Escriba el número de protocolo. Está en el comprobante.</translation>
    </message>
    <message>
        <source>Número do protocolo</source>
        <translation>Número de protocolo</translation>
    </message>
    <message>
        <source>Voltar</source>
        <translation>Volver</translation>
    </message>
    <message>
        <source>Desligar a câmera</source>
        <translation>Apagar la cámara</translation>
    </message>
    <message>
        <source>Procurar</source>
        <translation>Buscar</translation>
    </message>
    <message>
        <source>Mostrar o comprovante à câmera</source>
        <translation>Mostrar el comprobante a la cámara</translation>
    </message>
</context>
<context>
    <name>Follow</name>
    <message>
        <source>Terminar</source>
        <translation>Terminar</translation>
    </message>
    <message>
        <source>Seu pedido</source>
        <translation>Su pedido</translation>
    </message>
    <message>
        <source>Comprovante verdadeiro: feito por um ponto de atendimento daqui, em %1.</source>
        <translation>Comprobante verdadero: hecho por un punto de atención de aquí, el %1.</translation>
    </message>
    <message>
        <source>Só o número foi escrito. Para conferir o comprovante, leia o código dele.</source>
        <translation>Solo se escribió el número. Para comprobar el comprobante, lea su código.</translation>
    </message>
    <message>
        <source>Neste quiosque</source>
        <translation>En este quiosco</translation>
    </message>
    <message>
        <source>Neste quiosque, em %1</source>
        <translation>En este quiosco, el %1</translation>
    </message>
    <message>
        <source>No órgão</source>
        <translation>En el organismo</translation>
    </message>
    <message>
        <source>No órgão, desde %1</source>
        <translation>En el organismo, desde el %1</translation>
    </message>
    <message>
        <source>O que o órgão escreveu</source>
        <translation>Lo que escribió el organismo</translation>
    </message>
    <message>
        <source>Próximo passo</source>
        <translation>Próximo paso</translation>
    </message>
    <message>
        <source>Perguntar de novo ao órgão</source>
        <translation>Preguntar otra vez al organismo</translation>
    </message>
    <message>
        <source>Corrigir o pedido</source>
        <translation>Corregir el pedido</translation>
    </message>
    <message>
        <source>Cancelar o pedido</source>
        <translation>Cancelar el pedido</translation>
    </message>
    <message>
        <source>Mostrar o comprovante de novo</source>
        <translation>Mostrar el comprobante otra vez</translation>
    </message>
    <message>
        <source>Para corrigir ou cancelar é preciso o código secreto do comprovante.</source>
        <translation>Para corregir o cancelar hace falta el código secreto del comprobante.</translation>
    </message>
</context>
<context>
    <name>HelpSheet</name>
    <message>
        <source>Ninguém veio ainda. Pedimos desculpas.</source>
        <translation>Todavía no vino nadie. Le pedimos disculpas.</translation>
    </message>
    <message>
        <source>Chamamos um atendente</source>
        <translation>Llamamos a un funcionario</translation>
    </message>
    <message>
        <source>Chame de novo, ou vá até o balcão e fale com alguém.</source>
        <translation>Llame otra vez, o vaya al mostrador y hable con alguien.</translation>
    </message>
    <message>
        <source>Avisamos o balcão de que você precisa de ajuda. Espere aqui, sem pressa.</source>
        <translation>Avisamos al mostrador que usted necesita ayuda. Espere aquí, sin prisa.</translation>
    </message>
    <message>
        <source>Esta tela está chamando. Se ninguém olhar, fale com alguém do balcão.</source>
        <translation>Esta pantalla está llamando. Si nadie mira, hable con alguien del mostrador.</translation>
    </message>
    <message>
        <source>O que você escreveu espera aqui por 1 minuto.</source>
        <translation>Lo que usted escribió espera aquí 1 minuto.</translation>
    </message>
    <message>
        <source>O que você escreveu espera aqui por %1 minutos.</source>
        <translation>Lo que usted escribió espera aquí %1 minutos.</translation>
    </message>
    <message>
        <source>Chamar de novo</source>
        <translation>Llamar otra vez</translation>
    </message>
    <message>
        <source>Continuar sem ajuda</source>
        <translation>Continuar sin ayuda</translation>
    </message>
    <message>
        <source>Não preciso mais de ajuda</source>
        <translation>Ya no necesito ayuda</translation>
    </message>
    <message>
        <source>Sou da equipe do balcão</source>
        <translation>Soy del equipo del mostrador</translation>
    </message>
    <message>
        <source>Sair</source>
        <translation>Salir</translation>
    </message>
</context>
<context>
    <name>Home</name>
    <message>
        <source>Voltar</source>
        <translation>Volver</translation>
    </message>
    <message>
        <source>Sair</source>
        <translation>Salir</translation>
    </message>
    <message>
        <source>O que você precisa hoje?</source>
        <translation>¿Qué necesita hoy?</translation>
    </message>
    <message>
        <source>Buscar um serviço</source>
        <translation>Buscar un servicio</translation>
    </message>
    <message>
        <source>Escreva com as suas palavras</source>
        <translation>Escriba con sus palabras</translation>
    </message>
    <message>
        <source>Escolha de novo o serviço. O pedido novo toma o lugar do pedido %1.</source>
        <translation>Elija otra vez el servicio. El pedido nuevo toma el lugar del pedido %1.</translation>
    </message>
    <message>
        <source>Acompanhar um pedido</source>
        <translation>Seguir un pedido</translation>
    </message>
    <message>
        <source>Já fez um pedido? Veja como está, corrija ou cancele.</source>
        <translation>¿Ya hizo un pedido? Vea cómo está, corríjalo o cancélelo.</translation>
    </message>
    <message>
        <source>Aconteceu na minha vida</source>
        <translation>Pasó en mi vida</translation>
    </message>
    <message>
        <source>Escreva o que você quer resolver. Por exemplo: segunda via, luz cortada, perdi meus documentos.</source>
        <translation>Escriba lo que quiere resolver. Por ejemplo: duplicado, luz cortada, perdí mis documentos.</translation>
    </message>
    <message>
        <source>Não achamos com estas palavras. Tente outras, ou toque em Ajuda.</source>
        <translation>No encontramos nada con estas palabras. Pruebe otras o toque Ayuda.</translation>
    </message>
</context>
<context>
    <name>IdleSheet</name>
    <message>
        <source>Se ninguém usar o balcão, em 1 segundo a sua entrada termina. Nada do que foi escrito se perde.</source>
        <translation>Si nadie usa el mostrador, en 1 segundo termina su sesión. Nada de lo escrito se pierde.</translation>
    </message>
    <message>
        <source>Se ninguém usar o balcão, em %1 segundos a sua entrada termina. Nada do que foi escrito se perde.</source>
        <translation>Si nadie usa el mostrador, en %1 segundos termina su sesión. Nada de lo escrito se pierde.</translation>
    </message>
    <message>
        <source>Você ainda está aí?</source>
        <translation>¿Sigue ahí?</translation>
    </message>
    <message>
        <source>Se ninguém tocar na tela, em 1 segundo apagamos tudo o que foi escrito.</source>
        <translation>Si nadie toca la pantalla, en 1 segundo borramos todo lo escrito.</translation>
    </message>
    <message>
        <source>Se ninguém tocar na tela, em %1 segundos apagamos tudo o que foi escrito.</source>
        <translation>Si nadie toca la pantalla, en %1 segundos borramos todo lo escrito.</translation>
    </message>
    <message>
        <source>Continuar</source>
        <translation>Continuar</translation>
    </message>
</context>
<context>
    <name>KeyPad</name>
    <message>
        <source>Limpar</source>
        <translation>Limpiar</translation>
    </message>
    <message>
        <source>Apagar</source>
        <translation>Borrar</translation>
    </message>
</context>
<context>
    <name>LanguageSheet</name>
    <message>
        <source>Em que língua?</source>
        <translation>¿En qué idioma?</translation>
    </message>
</context>
<context>
    <name>LeaveSheet</name>
    <message>
        <source>Apagar tudo e sair?</source>
        <translation>¿Borrar todo y salir?</translation>
    </message>
    <message>
        <source>Seu pedido ainda não foi enviado. Se você sair, apagamos tudo o que você escreveu.</source>
        <translation>Su solicitud todavía no fue enviada. Si usted sale, borramos todo lo que escribió.</translation>
    </message>
    <message>
        <source>Ficar e continuar</source>
        <translation>Quedarme y continuar</translation>
    </message>
    <message>
        <source>Apagar tudo e sair</source>
        <translation>Borrar todo y salir</translation>
    </message>
</context>
<context>
    <name>OnScreenKeyboard</name>
    <message>
        <source>Maiúscula</source>
        <translation>Mayúscula</translation>
    </message>
    <message>
        <source>ABC, letras</source>
        <translation>ABC, letras</translation>
    </message>
    <message>
        <source>123, números e sinais</source>
        <translation>123, números y signos</translation>
    </message>
    <message>
        <source>á é, letras com acento</source>
        <translation>á é, letras con acento</translation>
    </message>
    <message>
        <source>Apagar</source>
        <translation>Borrar</translation>
    </message>
    <message>
        <source>Limpar</source>
        <translation>Limpiar</translation>
    </message>
    <message>
        <source>espaço</source>
        <translation>espacio</translation>
    </message>
    <message>
        <source>. ponto</source>
        <translation>. punto</translation>
    </message>
    <message>
        <source>, vírgula</source>
        <translation>, coma</translation>
    </message>
    <message>
        <source>- hífen</source>
        <translation>- guion</translation>
    </message>
    <message>
        <source>@ arroba</source>
        <translation>@ arroba</translation>
    </message>
    <message>
        <source>_ sublinhado</source>
        <translation>_ guion bajo</translation>
    </message>
    <message>
        <source>ABC</source>
        <translation>ABC</translation>
    </message>
    <message>
        <source>123</source>
        <translation>123</translation>
    </message>
</context>
<context>
    <name>Page</name>
    <message>
        <source>Voltar</source>
        <translation>Volver</translation>
    </message>
    <message>
        <source>Ler mais</source>
        <translation>Leer más</translation>
    </message>
    <message>
        <source>Ler do começo</source>
        <translation>Leer desde el principio</translation>
    </message>
</context>
<context>
    <name>Paper</name>
    <message>
        <source>Pedido feito</source>
        <translation>Solicitud hecha</translation>
    </message>
    <message>
        <source>Comprovante, de novo</source>
        <translation>Comprobante, otra vez</translation>
    </message>
    <message>
        <source>Feito em {at}</source>
        <translation>Hecho el {at}</translation>
    </message>
    <message>
        <source>Protocolo</source>
        <translation>Protocolo</translation>
    </message>
    <message>
        <source>O código secreto não sai aqui: está no primeiro comprovante.</source>
        <translation>El código secreto no sale aquí: está en el primer comprobante.</translation>
    </message>
    <message>
        <source>Este pedido não tem código secreto: a tela se apagou antes.</source>
        <translation>Este pedido no tiene código secreto: la pantalla se apagó antes.</translation>
    </message>
    <message>
        <source>Código secreto</source>
        <translation>Código secreto</translation>
    </message>
    <message>
        <source>Só com ele o pedido pode ser mudado ou cancelado. Não mostre a ninguém.</source>
        <translation>Solo con él se puede cambiar o cancelar la solicitud. No lo muestre a nadie.</translation>
    </message>
    <message>
        <source>Aponte a câmera do seu celular para acompanhar.</source>
        <translation>Apunte la cámara de su celular para seguirla.</translation>
    </message>
    <message>
        <source>O que acontece agora</source>
        <translation>Qué pasa ahora</translation>
    </message>
    <message>
        <source>Tenha com você</source>
        <translation>Tenga con usted</translation>
    </message>
</context>
<context>
    <name>PaperCheck</name>
    <message>
        <source>Página %1: a foto ficou boa?</source>
        <translation>Página %1: ¿la foto quedó bien?</translation>
    </message>
    <message>
        <source>A folha está inteira e nítida.</source>
        <translation>La hoja está entera y nítida.</translation>
    </message>
    <message>
        <source>Tirar de novo</source>
        <translation>Tomar otra vez</translation>
    </message>
    <message>
        <source>Usar e fotografar outra página</source>
        <translation>Usar y fotografiar otra página</translation>
    </message>
</context>
<context>
    <name>PaperMirror</name>
    <message>
        <source>Ligando a câmera</source>
        <translation>Encendiendo la cámara</translation>
    </message>
</context>
<context>
    <name>PortugueseMark</name>
    <message>
        <source>em português</source>
        <translation>en portugués</translation>
    </message>
</context>
<context>
    <name>PresenceMirror</name>
    <message>
        <source>Ligando a câmera</source>
        <translation>Encendiendo la cámara</translation>
    </message>
</context>
<context>
    <name>ProgressSteps</name>
    <message>
        <source>Passo %1 de %2</source>
        <translation>Paso %1 de %2</translation>
    </message>
</context>
<context>
    <name>Quarantine</name>
    <message>
        <source>Recusados pela plataforma</source>
        <translation>Rechazados por la plataforma</translation>
    </message>
    <message>
        <source>Nada foi recusado.</source>
        <translation>Nada fue rechazado.</translation>
    </message>
    <message>
        <source>Para o técnico: %1</source>
        <translation>Para el técnico: %1</translation>
    </message>
    <message>
        <source>Na fila desde %1</source>
        <translation>En la fila desde el %1</translation>
    </message>
    <message>
        <source>Enviar de novo</source>
        <translation>Enviar otra vez</translation>
    </message>
    <message>
        <source>Levar à plataforma em um pendrive</source>
        <translation>Llevar a la plataforma en una memoria USB</translation>
    </message>
    <message>
        <source>Vai fechado: só a plataforma abre. Nada é apagado daqui.</source>
        <translation>Va cerrado: solo la plataforma lo abre. Nada se borra de aquí.</translation>
    </message>
    <message>
        <source>Ligue um pendrive a este quiosque.</source>
        <translation>Conecte una memoria USB a este quiosco.</translation>
    </message>
    <message>
        <source>Gravar em %1</source>
        <translation>Grabar en %1</translation>
    </message>
</context>
<context>
    <name>QuestionAddress</name>
    <message>
        <source>Rua ou avenida</source>
        <translation>Calle o avenida</translation>
    </message>
    <message>
        <source>Número</source>
        <translation>Número</translation>
    </message>
    <message>
        <source>Complemento (se tiver)</source>
        <translation>Complemento (si tiene)</translation>
    </message>
    <message>
        <source>Bairro</source>
        <translation>Barrio</translation>
    </message>
    <message>
        <source>CEP (se souber)</source>
        <translation>CEP (si lo sabe)</translation>
    </message>
    <message>
        <source>Cidade</source>
        <translation>Ciudad</translation>
    </message>
</context>
<context>
    <name>QuestionChoices</name>
    <message>
        <source>Você pode marcar mais de uma.</source>
        <translation>Puede marcar más de una.</translation>
    </message>
</context>
<context>
    <name>QuestionConsent</name>
    <message>
        <source>Concordo</source>
        <translation>Estoy de acuerdo</translation>
    </message>
    <message>
        <source>Não concordo</source>
        <translation>No estoy de acuerdo</translation>
    </message>
    <message>
        <source>Sair sem fazer o pedido</source>
        <translation>Salir sin hacer el pedido</translation>
    </message>
</context>
<context>
    <name>QuestionDate</name>
    <message>
        <source>dd/mm/aaaa</source>
        <translation>dd/mm/aaaa</translation>
    </message>
    <message>
        <source>Dia, mês e ano, só números. Por exemplo: 05/03/1984</source>
        <translation>Día, mes y año, solo números. Por ejemplo: 05/03/1984</translation>
    </message>
</context>
<context>
    <name>QuestionDocument</name>
    <message>
        <source>Tirar a foto agora</source>
        <translation>Tomar la foto ahora</translation>
    </message>
    <message>
        <source>Usar esta foto</source>
        <translation>Usar esta foto</translation>
    </message>
    <message>
        <source>Usar e fotografar a próxima</source>
        <translation>Usar y fotografiar la siguiente</translation>
    </message>
    <message>
        <source>Continuar</source>
        <translation>Continuar</translation>
    </message>
    <message>
        <source>Tentar de novo</source>
        <translation>Intentar de nuevo</translation>
    </message>
    <message>
        <source>Fotografar a próxima página</source>
        <translation>Fotografiar la página siguiente</translation>
    </message>
    <message>
        <source>Ligar a câmera</source>
        <translation>Encender la cámara</translation>
    </message>
    <message>
        <source>Desligar a câmera</source>
        <translation>Apagar la cámara</translation>
    </message>
    <message>
        <source>Voltar</source>
        <translation>Volver</translation>
    </message>
    <message>
        <source>Páginas prontas: %1</source>
        <translation>Páginas listas: %1</translation>
    </message>
    <message>
        <source>O documento</source>
        <translation>El documento</translation>
    </message>
    <message>
        <source>Tire da capa de plástico e abra. Mostre a folha inteira à câmera.</source>
        <translation>Sáquelo de la funda de plástico y ábralo. Muestre la hoja entera a la cámara.</translation>
    </message>
    <message>
        <source>A foto</source>
        <translation>La foto</translation>
    </message>
    <message>
        <source>Segure firme: ela sai sozinha. Se preferir, use o botão.</source>
        <translation>Sosténgalo firme: se toma sola. Si prefiere, use el botón.</translation>
    </message>
    <message>
        <source>Suas imagens</source>
        <translation>Sus imágenes</translation>
    </message>
    <message>
        <source>Vão protegidas, e só para o órgão que cuida do seu pedido.</source>
        <translation>Van protegidas, y solo al organismo que atiende su pedido.</translation>
    </message>
    <message>
        <source>Usar a foto “%1”</source>
        <translation>Usar la foto “%1”</translation>
    </message>
    <message>
        <source>Guardar as páginas prontas</source>
        <translation>Guardar las páginas listas</translation>
    </message>
    <message>
        <source>Fotografar de novo</source>
        <translation>Fotografiar otra vez</translation>
    </message>
    <message>
        <source>Não tenho o documento agora</source>
        <translation>No tengo el documento ahora</translation>
    </message>
    <message>
        <source>Prefiro um atendente</source>
        <translation>Prefiero una persona</translation>
    </message>
</context>
<context>
    <name>QuestionLongText</name>
    <message>
        <source>Você ainda pode escrever %1 letras.</source>
        <translation>Todavía puede escribir %1 letras.</translation>
    </message>
</context>
<context>
    <name>QuestionPage</name>
    <message>
        <source>Continuar</source>
        <translation>Continuar</translation>
    </message>
    <message>
        <source>Pular esta pergunta</source>
        <translation>Saltar esta pregunta</translation>
    </message>
</context>
<context>
    <name>QuestionPresence</name>
    <message>
        <source>Ligar a câmera</source>
        <translation>Encender la cámara</translation>
    </message>
    <message>
        <source>Tentar de novo</source>
        <translation>Intentar de nuevo</translation>
    </message>
    <message>
        <source>Prefiro um atendente</source>
        <translation>Prefiero una persona</translation>
    </message>
    <message>
        <source>Voltar</source>
        <translation>Volver</translation>
    </message>
    <message>
        <source>Seu rosto</source>
        <translation>Su rostro</translation>
    </message>
    <message>
        <source>Tire boné, máscara e óculos escuros.</source>
        <translation>Quítese gorra, mascarilla y gafas oscuras.</translation>
    </message>
    <message>
        <source>Movimentos</source>
        <translation>Movimientos</translation>
    </message>
    <message>
        <source>A tela pede movimentos simples, um de cada vez. Faça com calma.</source>
        <translation>La pantalla pide movimientos sencillos, uno por vez. Hágalos con calma.</translation>
    </message>
    <message>
        <source>Suas imagens</source>
        <translation>Sus imágenes</translation>
    </message>
    <message>
        <source>Vão protegidas, e só para o órgão que cuida do seu pedido.</source>
        <translation>Van protegidas, y solo al organismo que atiende su pedido.</translation>
    </message>
</context>
<context>
    <name>QuestionReview</name>
    <message>
        <source>Enviar pedido</source>
        <translation>Enviar pedido</translation>
    </message>
    <message>
        <source>Não respondido</source>
        <translation>Sin respuesta</translation>
    </message>
    <message>
        <source>Corrigir</source>
        <translation>Corregir</translation>
    </message>
    <message>
        <source>Corrigir: %1</source>
        <translation>Corregir: %1</translation>
    </message>
</context>
<context>
    <name>QuestionSignature</name>
    <message>
        <source>Assine com o dedo dentro do quadro.</source>
        <translation>Firme con el dedo dentro del cuadro.</translation>
    </message>
    <message>
        <source>Você já assinou. Para mudar, assine de novo.</source>
        <translation>Usted ya firmó. Para cambiar, firme otra vez.</translation>
    </message>
    <message>
        <source>Você já confirmou sem desenhar.</source>
        <translation>Usted ya confirmó sin dibujar.</translation>
    </message>
    <message>
        <source>Confirmar sem desenhar</source>
        <translation>Confirmar sin dibujar</translation>
    </message>
    <message>
        <source>Vale como a assinatura.</source>
        <translation>Vale como la firma.</translation>
    </message>
    <message>
        <source>Quadro para assinar com o dedo</source>
        <translation>Cuadro para firmar con el dedo</translation>
    </message>
    <message>
        <source>Apagar</source>
        <translation>Borrar</translation>
    </message>
</context>
<context>
    <name>QuestionYesNo</name>
    <message>
        <source>Sim</source>
        <translation>Sí</translation>
    </message>
    <message>
        <source>Não</source>
        <translation>No</translation>
    </message>
</context>
<context>
    <name>Rating</name>
    <message>
        <source>Muito ruim</source>
        <translation>Muy malo</translation>
    </message>
    <message>
        <source>Ruim</source>
        <translation>Malo</translation>
    </message>
    <message>
        <source>Mais ou menos</source>
        <translation>Regular</translation>
    </message>
    <message>
        <source>Bom</source>
        <translation>Bueno</translation>
    </message>
    <message>
        <source>Muito bom</source>
        <translation>Muy bueno</translation>
    </message>
    <message>
        <source>Terminar</source>
        <translation>Terminar</translation>
    </message>
    <message>
        <source>Agora não</source>
        <translation>Ahora no</translation>
    </message>
    <message>
        <source>Agradecemos a sua opinião.</source>
        <translation>Agradecemos su opinión.</translation>
    </message>
    <message>
        <source>Como foi o atendimento?</source>
        <translation>¿Cómo fue la atención?</translation>
    </message>
    <message>
        <source>Leve o celular, os documentos e a foto do protocolo. Tudo o que você escreveu sai desta tela.</source>
        <translation>Lleve su celular, sus documentos y la foto del protocolo. Todo lo que escribió se borra de esta pantalla.</translation>
    </message>
    <message>
        <source>Um toque basta. Sua resposta ajuda a melhorar o serviço.</source>
        <translation>Basta un toque. Su respuesta ayuda a mejorar el servicio.</translation>
    </message>
</context>
<context>
    <name>Receipt</name>
    <message>
        <source>Terminar</source>
        <translation>Terminar</translation>
    </message>
    <message>
        <source>Pedido feito</source>
        <translation>Pedido hecho</translation>
    </message>
    <message>
        <source>Protocolo</source>
        <translation>Protocolo</translation>
    </message>
    <message>
        <source>Código QR do seu pedido</source>
        <translation>Código QR de su pedido</translation>
    </message>
    <message>
        <source>Aponte a câmera do seu celular para acompanhar.</source>
        <translation>Apunte la cámara de su celular para seguirlo.</translation>
    </message>
    <message>
        <source>Guarde o código secreto</source>
        <translation>Guarde el código secreto</translation>
    </message>
    <message>
        <source>Só com ele o pedido pode ser mudado ou cancelado.</source>
        <translation>Solo con él se puede cambiar o cancelar el pedido.</translation>
    </message>
    <message>
        <source>Imprimir</source>
        <translation>Imprimir</translation>
    </message>
    <message>
        <source>Tentar imprimir de novo</source>
        <translation>Intentar imprimir otra vez</translation>
    </message>
    <message>
        <source>O que acontece agora</source>
        <translation>Qué pasa ahora</translation>
    </message>
    <message>
        <source>Tenha com você</source>
        <translation>Lleve consigo</translation>
    </message>
</context>
<context>
    <name>SavingSheet</name>
    <message>
        <source>Guardando seu pedido</source>
        <translation>Guardando su pedido</translation>
    </message>
    <message>
        <source>Conferindo a senha</source>
        <translation>Verificando la clave</translation>
    </message>
    <message>
        <source>Leva um instante. Não precisa tocar em nada.</source>
        <translation>Tarda un instante. No hace falta tocar nada.</translation>
    </message>
</context>
<context>
    <name>ScrollArea</name>
    <message>
        <source>Voltar ao começo</source>
        <translation>Volver al comienzo</translation>
    </message>
    <message>
        <source>Ver mais</source>
        <translation>Ver más</translation>
    </message>
</context>
<context>
    <name>Sending</name>
    <message>
        <source>Enviar agora</source>
        <translation>Enviar ahora</translation>
    </message>
    <message>
        <source>Envio à plataforma</source>
        <translation>Envío a la plataforma</translation>
    </message>
    <message>
        <source>Enviando o que espera aqui.</source>
        <translation>Enviando lo que espera aquí.</translation>
    </message>
    <message>
        <source>Esperam aqui</source>
        <translation>Esperan aquí</translation>
    </message>
    <message>
        <source>%1, desde %2</source>
        <translation>%1, desde el %2</translation>
    </message>
    <message>
        <source>Última resposta da plataforma</source>
        <translation>Última respuesta de la plataforma</translation>
    </message>
    <message>
        <source>Nenhuma ainda</source>
        <translation>Ninguna todavía</translation>
    </message>
    <message>
        <source>Recusados pela plataforma: %1</source>
        <translation>Rechazados por la plataforma: %1</translation>
    </message>
    <message>
        <source>Veja por quê, mande de novo ou leve em um pendrive.</source>
        <translation>Vea por qué, envíe otra vez o llévelo en una memoria USB.</translation>
    </message>
    <message>
        <source>Comprovantes que ninguém viu: %1</source>
        <translation>Comprobantes que nadie vio: %1</translation>
    </message>
    <message>
        <source>O pedido foi guardado e a tela se apagou antes do comprovante.</source>
        <translation>El pedido quedó guardado y la pantalla se apagó antes del comprobante.</translation>
    </message>
</context>
<context>
    <name>ServicePage</name>
    <message>
        <source>Começar</source>
        <translation>Empezar</translation>
    </message>
    <message>
        <source>O pedido novo toma o lugar do pedido %1, se o órgão confirmar o código secreto. Responda às perguntas desde o começo.</source>
        <translation>El pedido nuevo toma el lugar del pedido %1, si el organismo confirma el código secreto. Responda las preguntas desde el principio.</translation>
    </message>
    <message>
        <source>O pedido novo toma o lugar do pedido %1. Responda às perguntas desde o começo.</source>
        <translation>El pedido nuevo toma el lugar del pedido %1. Responda las preguntas desde el principio.</translation>
    </message>
    <message>
        <source>Este serviço não é pedido aqui. Veja abaixo como fazer.</source>
        <translation>Este servicio no se pide aquí. Vea abajo cómo hacerlo.</translation>
    </message>
    <message>
        <source>Código QR com esta lista</source>
        <translation>Código QR con esta lista</translation>
    </message>
    <message>
        <source>Aponte a câmera do celular para levar esta lista com você.</source>
        <translation>Apunte la cámara del celular para llevar esta lista con usted.</translation>
    </message>
    <message>
        <source>O que você precisa ter</source>
        <translation>Qué necesita tener</translation>
    </message>
    <message>
        <source>Talvez você precise</source>
        <translation>Quizás necesite</translation>
    </message>
    <message>
        <source>Passo a passo</source>
        <translation>Paso a paso</translation>
    </message>
    <message>
        <source>Quem pode pedir</source>
        <translation>Quién puede pedirlo</translation>
    </message>
    <message>
        <source>Para reclamar ou elogiar</source>
        <translation>Para quejas o elogios</translation>
    </message>
</context>
<context>
    <name>Shift</name>
    <message>
        <source>Os números de hoje neste balcão</source>
        <translation>Los números de hoy en este mostrador</translation>
    </message>
    <message>
        <source>Pedidos enviados</source>
        <translation>Solicitudes enviadas</translation>
    </message>
    <message>
        <source>Tempo de cada um, em média</source>
        <translation>Tiempo de cada una, en promedio</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 min.</translation>
    </message>
    <message>
        <source>Nota, de 1 a 5</source>
        <translation>Nota, de 1 a 5</translation>
    </message>
    <message>
        <source>Guardados por você</source>
        <translation>Guardadas por usted</translation>
    </message>
    <message>
        <source>Por serviço</source>
        <translation>Por servicio</translation>
    </message>
</context>
<context>
    <name>SignIn</name>
    <message>
        <source>Voltar</source>
        <translation>Volver</translation>
    </message>
    <message>
        <source>Guardar a senha</source>
        <translation>Guardar la clave</translation>
    </message>
    <message>
        <source>Continuar</source>
        <translation>Continuar</translation>
    </message>
</context>
<context>
    <name>SoFar</name>
    <message>
        <source>Respostas até aqui</source>
        <translation>Respuestas hasta aquí</translation>
    </message>
    <message>
        <source>Não respondido</source>
        <translation>Sin responder</translation>
    </message>
</context>
<context>
    <name>StaffBand</name>
    <message>
        <source>Opções do atendente</source>
        <translation>Opciones del funcionario</translation>
    </message>
</context>
<context>
    <name>TopBand</name>
    <message>
        <source>Mudar a língua</source>
        <translation>Cambiar el idioma</translation>
    </message>
    <message>
        <source>Acessibilidade</source>
        <translation>Accesibilidad</translation>
    </message>
    <message>
        <source>Sair</source>
        <translation>Salir</translation>
    </message>
</context>
<context>
    <name>Trouble</name>
    <message>
        <source>Sair</source>
        <translation>Salir</translation>
    </message>
    <message>
        <source>Voltar e tentar de novo</source>
        <translation>Volver e intentar de nuevo</translation>
    </message>
    <message>
        <source>Terminar</source>
        <translation>Terminar</translation>
    </message>
    <message>
        <source>Não conseguimos terminar agora</source>
        <translation>No pudimos terminar ahora</translation>
    </message>
    <message>
        <source>Você pode tentar de novo ou tocar em Ajuda.</source>
        <translation>Puede intentarlo de nuevo o tocar Ayuda.</translation>
    </message>
    <message>
        <source>Toque em Ajuda ou fale com alguém do balcão.</source>
        <translation>Toque Ayuda o hable con alguien del mostrador.</translation>
    </message>
</context>
<context>
    <name>Unseen</name>
    <message>
        <source>Comprovantes que ninguém viu</source>
        <translation>Comprobantes que nadie vio</translation>
    </message>
    <message>
        <source>Pergunte à pessoa o dia e a hora em que a tela se apagou, e mostre o comprovante dela.</source>
        <translation>Pregunte a la persona el día y la hora en que la pantalla se apagó, y muestre su comprobante.</translation>
    </message>
    <message>
        <source>Todos os comprovantes foram vistos.</source>
        <translation>Todos los comprobantes fueron vistos.</translation>
    </message>
    <message>
        <source>Protocolo %1</source>
        <translation>Protocolo %1</translation>
    </message>
</context>
<context>
    <name>WayList</name>
    <message>
        <source>Você também é atendido aqui:</source>
        <translation>También le atienden aquí:</translation>
    </message>
    <message>
        <source>Telefone: %1</source>
        <translation>Teléfono: %1</translation>
    </message>
</context>
<context>
    <name>messages</name>
    <message>
        <source>Falta a sua resposta.</source>
        <translation>Falta su respuesta.</translation>
    </message>
    <message>
        <source>Não entendemos esta resposta. Escreva de novo.</source>
        <translation>No entendimos esta respuesta. Escríbala de nuevo.</translation>
    </message>
    <message>
        <source>Escolha uma das respostas.</source>
        <translation>Elija una de las respuestas.</translation>
    </message>
    <message>
        <source>O texto ficou comprido demais. Use até {limit} letras.</source>
        <translation>El texto quedó demasiado largo. Use hasta {limit} letras.</translation>
    </message>
    <message>
        <source>A leitura trouxe sinais estranhos. Escreva com o teclado.</source>
        <translation>La lectura trajo signos extraños. Escriba con el teclado.</translation>
    </message>
    <message>
        <source>Use só letras, números e pontuação, sem figurinhas.</source>
        <translation>Use solo letras, números y puntuación, sin emojis.</translation>
    </message>
    <message>
        <source>Use só letras do nosso alfabeto.</source>
        <translation>Use solo letras del alfabeto latino.</translation>
    </message>
    <message>
        <source>Há sinais que não conhecemos. Escreva com o teclado da tela.</source>
        <translation>Hay signos que no conocemos. Escriba con el teclado de la pantalla.</translation>
    </message>
    <message>
        <source>Escreva um número inteiro, sem vírgula.</source>
        <translation>Escriba un número entero, sin coma.</translation>
    </message>
    <message>
        <source>Escreva só números.</source>
        <translation>Escriba solo números.</translation>
    </message>
    <message>
        <source>O menor número aqui é {limit}.</source>
        <translation>El menor número aquí es {limit}.</translation>
    </message>
    <message>
        <source>O maior número aqui é {limit}.</source>
        <translation>El mayor número aquí es {limit}.</translation>
    </message>
    <message>
        <source>Esta data não existe. Confira dia, mês e ano.</source>
        <translation>Esta fecha no existe. Revise día, mes y año.</translation>
    </message>
    <message>
        <source>A data precisa ser {limit} ou depois.</source>
        <translation>La fecha debe ser {limit} o posterior.</translation>
    </message>
    <message>
        <source>A data precisa ser {limit} ou antes.</source>
        <translation>La fecha debe ser {limit} o anterior.</translation>
    </message>
    <message>
        <source>O CPF tem 11 números. Confira quantos você digitou.</source>
        <translation>El CPF tiene 11 números. Revise cuántos escribió.</translation>
    </message>
    <message>
        <source>Este CPF não existe. Confira número por número.</source>
        <translation>Este CPF no existe. Revise número por número.</translation>
    </message>
    <message>
        <source>O CNPJ tem 14 números ou letras. Confira quantos você digitou.</source>
        <translation>El CNPJ tiene 14 números o letras. Revise cuántos escribió.</translation>
    </message>
    <message>
        <source>Este CNPJ não existe. Confira número por número.</source>
        <translation>Este CNPJ no existe. Revise número por número.</translation>
    </message>
    <message>
        <source>Confira o telefone. Ele começa com o DDD, como 65.</source>
        <translation>Revise el teléfono. Empieza con el código de área, como 65.</translation>
    </message>
    <message>
        <source>Confira o e-mail. Ele é assim: nome@exemplo.com.br</source>
        <translation>Revise el correo. Es así: nombre@ejemplo.com.br</translation>
    </message>
    <message>
        <source>O CEP tem 8 números. Pode deixar em branco se não souber.</source>
        <translation>El CEP tiene 8 números. Puede dejarlo en blanco si no lo sabe.</translation>
    </message>
    <message>
        <source>Escreva o nome da cidade e escolha na lista.</source>
        <translation>Escriba el nombre de la ciudad y elíjala en la lista.</translation>
    </message>
    <message>
        <source>Sem a sua autorização não podemos fazer este pedido aqui.</source>
        <translation>Sin su autorización no podemos hacer este pedido aquí.</translation>
    </message>
    <message>
        <source>Este é o seu CPF. Se o pedido é para você, volte e escolha “Para mim”.</source>
        <translation>Este es su CPF. Si la solicitud es para usted, vuelva y elija “Para mí”.</translation>
    </message>
    <message>
        <source>Este é o seu nome. Se o pedido é para você, volte e escolha “Para mim”. Se não, chame um atendente.</source>
        <translation>Este es su nombre. Si la solicitud es para usted, vuelva y elija “Para mí”. Si no, llame a un funcionario.</translation>
    </message>
    <message>
        <source>Falta confirmar a sua presença com a câmera.</source>
        <translation>Falta confirmar su presencia con la cámara.</translation>
    </message>
    <message>
        <source>Não deu certo desta vez. Vamos tentar de novo, com calma.</source>
        <translation>Esta vez no salió. Probemos de nuevo, con calma.</translation>
    </message>
    <message>
        <source>Um atendente confirma a sua presença. Espere aqui.</source>
        <translation>Una persona confirma su presencia. Espere aquí.</translation>
    </message>
    <message>
        <source>Falta fotografar o documento.</source>
        <translation>Falta fotografiar el documento.</translation>
    </message>
    <message>
        <source>Faltam páginas. São pelo menos {limit}.</source>
        <translation>Faltan páginas. Son por lo menos {limit}.</translation>
    </message>
    <message>
        <source>São páginas demais. Cabem {limit}.</source>
        <translation>Son demasiadas páginas. Caben {limit}.</translation>
    </message>
    <message>
        <source>A câmera não está funcionando agora. Tente de novo, ou chame um atendente.</source>
        <translation>La cámara no funciona ahora. Pruebe otra vez, o llame a un funcionario.</translation>
    </message>
    <message>
        <source>A câmera parou. As páginas prontas continuam aqui. Tente de novo, ou chame um atendente.</source>
        <translation>La cámara se detuvo. Las páginas listas siguen aquí. Pruebe otra vez, o llame a un funcionario.</translation>
    </message>
    <message>
        <source>O arquivo não é uma foto. Use JPEG ou PNG.</source>
        <translation>El archivo no es una foto. Use JPEG o PNG.</translation>
    </message>
    <message>
        <source>A foto do arquivo está estragada. Escolha outra.</source>
        <translation>La foto del archivo está dañada. Elija otra.</translation>
    </message>
    <message>
        <source>A foto do arquivo é grande demais. Escolha outra.</source>
        <translation>La foto del archivo es demasiado grande. Elija otra.</translation>
    </message>
    <message>
        <source>A foto do arquivo é pequena demais para ler.</source>
        <translation>La foto del archivo es demasiado pequeña para leer.</translation>
    </message>
    <message>
        <source>Falta assinar, ou confirmar sem desenhar.</source>
        <translation>Falta firmar, o confirmar sin dibujar.</translation>
    </message>
    <message>
        <source>A assinatura ficou pequena. Assine de novo, maior.</source>
        <translation>La firma quedó pequeña. Firme otra vez, más grande.</translation>
    </message>
    <message>
        <source>A assinatura tem traços demais. Apague e assine de novo.</source>
        <translation>La firma tiene demasiados trazos. Borre y firme otra vez.</translation>
    </message>
    <message>
        <source>A câmera não está funcionando agora. Um atendente pode confirmar a sua presença.</source>
        <translation>La cámara no funciona ahora. Una persona puede confirmar su presencia.</translation>
    </message>
    <message>
        <source>Com internet.</source>
        <translation>Con internet.</translation>
    </message>
    <message>
        <source>Sem internet agora. Seu pedido fica guardado e segue sozinho.</source>
        <translation>Sin internet ahora. Su pedido queda guardado y sigue solo.</translation>
    </message>
    <message>
        <source>Seu pedido fica guardado aqui e segue sozinho.</source>
        <translation>Su pedido queda guardado aquí y sigue solo.</translation>
    </message>
    <message>
        <source>Seu pedido está guardado aqui. A equipe deste lugar vai levá-lo ao órgão.</source>
        <translation>Su pedido está guardado aquí. El equipo de este lugar lo llevará al organismo.</translation>
    </message>
    <message>
        <source>Seu pedido já chegou ao órgão.</source>
        <translation>Su pedido ya llegó al organismo.</translation>
    </message>
    <message>
        <source>Seu pedido está guardado e a caminho do órgão.</source>
        <translation>Su pedido está guardado y en camino al organismo.</translation>
    </message>
    <message>
        <source>Sem internet agora. Seu pedido está guardado e segue sozinho.</source>
        <translation>Sin internet ahora. Su pedido está guardado y sigue solo.</translation>
    </message>
    <message>
        <source>Seu pedido está guardado e segue sozinho.</source>
        <translation>Su pedido está guardado y sigue solo.</translation>
    </message>
    <message>
        <source>Prazo</source>
        <translation>Plazo</translation>
    </message>
    <message>
        <source>Custo</source>
        <translation>Costo</translation>
    </message>
    <message>
        <source>Como é feito</source>
        <translation>Cómo se hace</translation>
    </message>
    <message>
        <source>Espera</source>
        <translation>Espera</translation>
    </message>
    <message>
        <source>Quais dados usamos</source>
        <translation>Qué datos usamos</translation>
    </message>
    <message>
        <source>Para que usamos</source>
        <translation>Para qué los usamos</translation>
    </message>
    <message>
        <source>Por quanto tempo guardamos</source>
        <translation>Cuánto tiempo los guardamos</translation>
    </message>
    <message>
        <source>Sobre a sua imagem</source>
        <translation>Sobre su imagen</translation>
    </message>
    <message>
        <source>Não conseguimos guardar o seu pedido agora. O que você respondeu continua aqui.</source>
        <translation>No pudimos guardar su pedido ahora. Lo que respondió sigue aquí.</translation>
    </message>
    <message>
        <source>Não conseguimos proteger o seu pedido agora. O que você respondeu continua aqui.</source>
        <translation>No pudimos proteger su pedido ahora. Lo que respondió sigue aquí.</translation>
    </message>
    <message>
        <source>Este quiosque ainda não está pronto para receber pedidos.</source>
        <translation>Este quiosco todavía no está listo para recibir pedidos.</translation>
    </message>
    <message>
        <source>Este quiosque não pode receber pedidos agora. Um atendente ajuda você no balcão.</source>
        <translation>Este quiosco no puede recibir pedidos ahora. Una persona le ayuda en el mostrador.</translation>
    </message>
    <message>
        <source>Este quiosque não recebe pedidos agora. Você pode ler sobre os serviços aqui. Para pedir, um atendente ajuda você no balcão.</source>
        <translation>Este quiosco no recibe pedidos ahora. Puede leer aquí sobre los servicios. Para pedir, una persona le ayuda en el mostrador.</translation>
    </message>
    <message>
        <source>Agora este quiosque não recebe pedidos destes serviços: {services}. Você pode ler sobre todos aqui. Para pedir, um atendente ajuda você no balcão.</source>
        <translation>Ahora este quiosco no recibe pedidos de estos servicios: {services}. Aquí usted puede leer sobre todos. Para pedir, una persona le ayuda en el mostrador.</translation>
    </message>
    <message>
        <source>{services} e mais {count}</source>
        <translation>{services} y {count} más</translation>
    </message>
    <message>
        <source>Fique de frente para a câmera</source>
        <translation>Póngase frente a la cámara</translation>
    </message>
    <message>
        <source>Uma pessoa de cada vez diante da câmera</source>
        <translation>Una persona por vez ante la cámara</translation>
    </message>
    <message>
        <source>Chegue um pouco mais perto</source>
        <translation>Acérquese un poco</translation>
    </message>
    <message>
        <source>Afaste-se um pouco</source>
        <translation>Aléjese un poco</translation>
    </message>
    <message>
        <source>Coloque o rosto no meio do oval</source>
        <translation>Ponga el rostro en el centro del óvalo</translation>
    </message>
    <message>
        <source>Está escuro. Vire-se para a luz</source>
        <translation>Está oscuro. Gírese hacia la luz</translation>
    </message>
    <message>
        <source>Há luz demais. Mude um pouco de lugar</source>
        <translation>Hay demasiada luz. Muévase un poco</translation>
    </message>
    <message>
        <source>Há sombra no rosto. Mude um pouco de lugar</source>
        <translation>Hay sombra en el rostro. Muévase un poco</translation>
    </message>
    <message>
        <source>A luz vem de trás. Mude um pouco de lugar</source>
        <translation>La luz viene de atrás. Muévase un poco</translation>
    </message>
    <message>
        <source>Descubra a boca e o nariz, se puder</source>
        <translation>Descubra la boca y la nariz, si puede</translation>
    </message>
    <message>
        <source>Levante o boné ou tire os óculos escuros</source>
        <translation>Levante la gorra o quítese los lentes oscuros</translation>
    </message>
    <message>
        <source>Os óculos refletem a luz. Abaixe um pouco o rosto</source>
        <translation>Los lentes reflejan la luz. Baje un poco el rostro</translation>
    </message>
    <message>
        <source>Não se mexa por um instante</source>
        <translation>No se mueva por un instante</translation>
    </message>
    <message>
        <source>Abra bem os olhos</source>
        <translation>Abra bien los ojos</translation>
    </message>
    <message>
        <source>Olhe para a câmera</source>
        <translation>Mire a la cámara</translation>
    </message>
    <message>
        <source>Vire o rosto devagar para a sua esquerda</source>
        <translation>Gire el rostro despacio a su izquierda</translation>
    </message>
    <message>
        <source>Vire o rosto devagar para a sua direita</source>
        <translation>Gire el rostro despacio a su derecha</translation>
    </message>
    <message>
        <source>Levante o rosto devagar</source>
        <translation>Levante el rostro despacio</translation>
    </message>
    <message>
        <source>Abaixe o rosto devagar</source>
        <translation>Baje el rostro despacio</translation>
    </message>
    <message>
        <source>Pisque duas vezes, com calma</source>
        <translation>Parpadee dos veces, con calma</translation>
    </message>
    <message>
        <source>Dê um sorriso</source>
        <translation>Sonría</translation>
    </message>
    <message>
        <source>Abra a boca</source>
        <translation>Abra la boca</translation>
    </message>
    <message>
        <source>A câmera parou. Espere um instante</source>
        <translation>La cámara se detuvo. Espere un instante</translation>
    </message>
    <message>
        <source>Mostre o documento à câmera</source>
        <translation>Muestre el documento a la cámara</translation>
    </message>
    <message>
        <source>Afaste um pouco: mostre a folha inteira</source>
        <translation>Aléjelo un poco: muestre la hoja entera</translation>
    </message>
    <message>
        <source>Mais perto</source>
        <translation>Más cerca</translation>
    </message>
    <message>
        <source>Deixe a folha de frente para a câmera</source>
        <translation>Ponga la hoja de frente a la cámara</translation>
    </message>
    <message>
        <source>Está escuro. Procure mais luz</source>
        <translation>Está oscuro. Busque más luz</translation>
    </message>
    <message>
        <source>Há luz demais. Incline um pouco a folha</source>
        <translation>Hay demasiada luz. Incline un poco la hoja</translation>
    </message>
    <message>
        <source>Há um reflexo. Incline um pouco a folha</source>
        <translation>Hay un reflejo. Incline un poco la hoja</translation>
    </message>
    <message>
        <source>Há uma sombra. Mude um pouco de lugar</source>
        <translation>Hay una sombra. Cambie un poco de lugar</translation>
    </message>
    <message>
        <source>Segure firme</source>
        <translation>Sostenga firme</translation>
    </message>
    <message>
        <source>A imagem está tremida. Segure firme</source>
        <translation>La imagen está movida. Sostenga firme</translation>
    </message>
    <message>
        <source>Foto tirada</source>
        <translation>Foto tomada</translation>
    </message>
    <message>
        <source>Pronto</source>
        <translation>Listo</translation>
    </message>
    <message>
        <source>Não vimos as bordas da folha. A foto ficou inteira, como está.</source>
        <translation>No vimos los bordes de la hoja. La foto quedó entera, como está.</translation>
    </message>
    <message>
        <source>A folha não aparece inteira. É melhor tirar de novo, mais de longe.</source>
        <translation>La hoja no aparece entera. Es mejor tomarla otra vez, de más lejos.</translation>
    </message>
    <message>
        <source>A folha ficou pequena na foto. É melhor tirar de novo, mais perto.</source>
        <translation>La hoja quedó pequeña en la foto. Es mejor tomarla otra vez, más cerca.</translation>
    </message>
    <message>
        <source>A folha está muito inclinada. Veja se dá para ler.</source>
        <translation>La hoja está muy inclinada. Vea si se puede leer.</translation>
    </message>
    <message>
        <source>A foto ficou escura. Veja se dá para ler.</source>
        <translation>La foto quedó oscura. Vea si se puede leer.</translation>
    </message>
    <message>
        <source>A foto ficou clara demais. Veja se dá para ler.</source>
        <translation>La foto quedó demasiado clara. Vea si se puede leer.</translation>
    </message>
    <message>
        <source>Há um reflexo na folha. Veja se ele não cobre nada.</source>
        <translation>Hay un reflejo en la hoja. Vea que no cubra nada.</translation>
    </message>
    <message>
        <source>Há uma sombra na folha. Veja se dá para ler.</source>
        <translation>Hay una sombra en la hoja. Vea si se puede leer.</translation>
    </message>
    <message>
        <source>A foto ficou tremida. É melhor tirar de novo.</source>
        <translation>La foto quedó movida. Es mejor tomarla otra vez.</translation>
    </message>
    <message>
        <source>Não conseguimos ver o seu rosto.</source>
        <translation>No pudimos ver su rostro.</translation>
    </message>
    <message>
        <source>O rosto saiu da imagem.</source>
        <translation>El rostro salió de la imagen.</translation>
    </message>
    <message>
        <source>Havia mais de uma pessoa na imagem.</source>
        <translation>Había más de una persona en la imagen.</translation>
    </message>
    <message>
        <source>O tempo acabou antes do movimento.</source>
        <translation>El tiempo terminó antes del movimiento.</translation>
    </message>
    <message>
        <source>A imagem não ficou boa.</source>
        <translation>La imagen no salió bien.</translation>
    </message>
    <message>
        <source>A câmera não funcionou como devia. A falha não é sua.</source>
        <translation>La cámara no funcionó como debía. La falla no es suya.</translation>
    </message>
    <message>
        <source>O movimento veio antes do pedido.</source>
        <translation>El movimiento vino antes de pedirlo.</translation>
    </message>
    <message>
        <source>O movimento foi outro.</source>
        <translation>El movimiento fue otro.</translation>
    </message>
    <message>
        <source>A câmera parou de responder.</source>
        <translation>La cámara dejó de responder.</translation>
    </message>
    <message>
        <source>A câmera está lenta agora. A falha não é sua.</source>
        <translation>La cámara está lenta ahora. No es culpa suya.</translation>
    </message>
    <message>
        <source>Esta verificação não serve para você. A falha não é sua.</source>
        <translation>Esta verificación no sirve para usted. No es culpa suya.</translation>
    </message>
    <message>
        <source>Enviando para a impressora…</source>
        <translation>Enviando a la impresora…</translation>
    </message>
    <message>
        <source>Enviado para a impressora. Espere o papel sair.</source>
        <translation>Enviado a la impresora. Espere a que salga el papel.</translation>
    </message>
    <message>
        <source>Enviado para a impressora. Ela não avisa se imprimiu: confira o papel.</source>
        <translation>Enviado a la impresora. Ella no avisa si imprimió: revise el papel.</translation>
    </message>
    <message>
        <source>A impressora está sem papel. Seu pedido está feito: use o celular ou anote o protocolo.</source>
        <translation>La impresora no tiene papel. Su solicitud está hecha: use el celular o anote el protocolo.</translation>
    </message>
    <message>
        <source>O papel prendeu na impressora. Seu pedido está feito: use o celular ou anote o protocolo.</source>
        <translation>El papel se atascó en la impresora. Su solicitud está hecha: use el celular o anote el protocolo.</translation>
    </message>
    <message>
        <source>A impressora está aberta. Seu pedido está feito: use o celular ou anote o protocolo.</source>
        <translation>La impresora está abierta. Su solicitud está hecha: use el celular o anote el protocolo.</translation>
    </message>
    <message>
        <source>A impressora parou. Seu pedido está feito: use o celular ou anote o protocolo.</source>
        <translation>La impresora se detuvo. Su solicitud está hecha: use el celular o anote el protocolo.</translation>
    </message>
    <message>
        <source>A impressora não responde. Seu pedido está feito: use o celular ou anote o protocolo.</source>
        <translation>La impresora no responde. Su solicitud está hecha: use el celular o anote el protocolo.</translation>
    </message>
    <message>
        <source>Um movimento de cada vez, com calma.</source>
        <translation>Un movimiento por vez, con calma.</translation>
    </message>
    <message>
        <source>Muito bem. Era só isso.</source>
        <translation>Muy bien. Eso era todo.</translation>
    </message>
    <message>
        <source>Muito bem. Falta um movimento.</source>
        <translation>Muy bien. Falta un movimiento.</translation>
    </message>
    <message>
        <source>Faltam {count} movimentos.</source>
        <translation>Faltan {count} movimientos.</translation>
    </message>
    <message>
        <source>Algo não funcionou como devia. A falha não é sua.</source>
        <translation>Algo no funcionó como debía. La falla no es suya.</translation>
    </message>
    <message>
        <source>Escreva o número do protocolo, ou mostre o comprovante à câmera.</source>
        <translation>Escriba el número de protocolo, o muestre el comprobante a la cámara.</translation>
    </message>
    <message>
        <source>Faltam letras ou números. Depois das duas primeiras letras, o protocolo tem 12.</source>
        <translation>Faltan letras o números. Después de las dos primeras letras, el protocolo tiene 12.</translation>
    </message>
    <message>
        <source>Há letras ou números a mais. Depois das duas primeiras letras, o protocolo tem 12.</source>
        <translation>Hay letras o números de más. Después de las dos primeras letras, el protocolo tiene 12.</translation>
    </message>
    <message>
        <source>Este número não confere: há uma letra ou um número trocado. Olhe o comprovante de novo.</source>
        <translation>Este número no coincide: hay una letra o un número cambiado. Mire el comprobante otra vez.</translation>
    </message>
    <message>
        <source>Este código não é de um comprovante do Balcão.</source>
        <translation>Este código no es de un comprobante de Balcão.</translation>
    </message>
    <message>
        <source>Este comprovante não foi feito por um ponto de atendimento daqui. Não confie nele.</source>
        <translation>Este comprobante no fue hecho por un punto de atención de aquí. No confíe en él.</translation>
    </message>
    <message>
        <source>A câmera não está funcionando agora. Escreva o número do protocolo.</source>
        <translation>La cámara no funciona ahora. Escriba el número de protocolo.</translation>
    </message>
    <message>
        <source>O código tem uma palavra, dois números e outra palavra. Veja no seu comprovante.</source>
        <translation>El código tiene una palabra, dos números y otra palabra. Mírelo en su comprobante.</translation>
    </message>
    <message>
        <source>Este código não é o do pedido. Você pode tentar mais {left} vezes.</source>
        <translation>Este código no es el del pedido. Puede intentarlo {left} veces más.</translation>
    </message>
    <message>
        <source>Este código não é o do pedido. Você pode tentar mais uma vez.</source>
        <translation>Este código no es el del pedido. Puede intentarlo una vez más.</translation>
    </message>
    <message>
        <source>Houve códigos errados demais para este pedido. Volte daqui a uma hora ou chame um atendente.</source>
        <translation>Hubo demasiados códigos equivocados para este pedido. Vuelva en una hora o llame a un asistente.</translation>
    </message>
    <message>
        <source>Não conseguimos guardar isto agora. Nada mudou no seu pedido.</source>
        <translation>No pudimos guardar esto ahora. Nada cambió en su pedido.</translation>
    </message>
    <message>
        <source>Está guardado aqui e segue sozinho quando houver internet.</source>
        <translation>Está guardado aquí y sigue solo cuando haya internet.</translation>
    </message>
    <message>
        <source>Está guardado aqui, mas parou. Chame um atendente: ele resolve com você.</source>
        <translation>Está guardado aquí, pero se detuvo. Llame a un asistente: lo resuelve con usted.</translation>
    </message>
    <message>
        <source>Foi entregue ao órgão, que assinou o recebimento.</source>
        <translation>Fue entregado al organismo, que firmó la recepción.</translation>
    </message>
    <message>
        <source>Perguntando ao órgão. Você não precisa esperar.</source>
        <translation>Preguntando al organismo. No necesita esperar.</translation>
    </message>
    <message>
        <source>Não conseguimos perguntar ao órgão agora.</source>
        <translation>No pudimos preguntar al organismo ahora.</translation>
    </message>
    <message>
        <source>Sem internet agora: não sabemos o que o órgão já fez.</source>
        <translation>Sin internet ahora: no sabemos qué hizo ya el organismo.</translation>
    </message>
    <message>
        <source>O órgão não respondeu agora. Tente de novo daqui a pouco.</source>
        <translation>El organismo no respondió ahora. Inténtelo otra vez en un rato.</translation>
    </message>
    <message>
        <source>O órgão ainda não recebeu este pedido. Ele pode estar a caminho.</source>
        <translation>El organismo aún no recibió este pedido. Puede estar en camino.</translation>
    </message>
    <message>
        <source>Recebido. O órgão vai analisar.</source>
        <translation>Recibido. El organismo lo va a analizar.</translation>
    </message>
    <message>
        <source>Em análise por uma pessoa do órgão.</source>
        <translation>En análisis por una persona del organismo.</translation>
    </message>
    <message>
        <source>Aceito.</source>
        <translation>Aceptado.</translation>
    </message>
    <message>
        <source>Não foi aceito. Você pode reclamar na ouvidoria do órgão.</source>
        <translation>No fue aceptado. Puede reclamar en la defensoría del organismo.</translation>
    </message>
    <message>
        <source>Cancelado.</source>
        <translation>Cancelado.</translation>
    </message>
    <message>
        <source>Um pedido mais novo tomou o lugar deste.</source>
        <translation>Un pedido más nuevo tomó el lugar de este.</translation>
    </message>
    <message>
        <source>O cancelamento está guardado e segue sozinho. O órgão confere o código e cancela.</source>
        <translation>La cancelación está guardada y sigue sola. El organismo comprueba el código y cancela.</translation>
    </message>
    <message>
        <source>O órgão recebeu o cancelamento. O pedido está cancelado.</source>
        <translation>El organismo recibió la cancelación. El pedido está cancelado.</translation>
    </message>
    <message>
        <source>O órgão não aceitou o cancelamento.</source>
        <translation>El organismo no aceptó la cancelación.</translation>
    </message>
    <message>
        <source>O órgão não aceitou o cancelamento: o código secreto era outro.</source>
        <translation>El organismo no aceptó la cancelación: el código secreto era otro.</translation>
    </message>
    <message>
        <source>O órgão não aceitou o cancelamento: o pedido já tinha sido decidido.</source>
        <translation>El organismo no aceptó la cancelación: el pedido ya estaba decidido.</translation>
    </message>
    <message>
        <source>Um pedido novo, que toma o lugar deste, está guardado e segue sozinho.</source>
        <translation>Un pedido nuevo, que toma el lugar de este, está guardado y sigue solo.</translation>
    </message>
    <message>
        <source>Nada foi enviado: o programa de envio não responde. Chame o técnico.</source>
        <translation>No se envió nada: el programa de envío no responde. Llame al técnico.</translation>
    </message>
    <message>
        <source>Nada foi enviado: não há internet.</source>
        <translation>No se envió nada: no hay internet.</translation>
    </message>
    <message>
        <source>Nada foi entregue agora: a plataforma pediu para esperar. Tudo continua guardado aqui.</source>
        <translation>No se entregó nada ahora: la plataforma pidió esperar. Todo sigue guardado aquí.</translation>
    </message>
    <message>
        <source>Entregues agora: {sent}. Nada espera aqui.</source>
        <translation>Entregados ahora: {sent}. Nada espera aquí.</translation>
    </message>
    <message>
        <source>Entregues agora: {sent}. Esperam e seguem sozinhos: {left}.</source>
        <translation>Entregados ahora: {sent}. Esperan y siguen solos: {left}.</translation>
    </message>
    <message>
        <source>Entregues agora: {sent}. A plataforma recusou algo: veja o que parou.</source>
        <translation>Entregados ahora: {sent}. La plataforma rechazó algo: vea qué se detuvo.</translation>
    </message>
    <message>
        <source>Nada foi enviado.</source>
        <translation>No se envió nada.</translation>
    </message>
    <message>
        <source>A plataforma não aceita mais este quiosque: tudo fica guardado aqui. Chame o técnico.</source>
        <translation>La plataforma ya no acepta este quiosco: todo queda guardado aquí. Llame al técnico.</translation>
    </message>
    <message>
        <source>Um documento do pedido não foi aceito.</source>
        <translation>No se aceptó un documento del pedido.</translation>
    </message>
    <message>
        <source>As pessoas do pedido não são as das respostas.</source>
        <translation>Las personas del pedido no son las de las respuestas.</translation>
    </message>
    <message>
        <source>O que a equipe declarou neste pedido não confere.</source>
        <translation>Lo que el equipo declaró en este pedido no coincide.</translation>
    </message>
    <message>
        <source>O serviço mudou na plataforma depois deste pedido.</source>
        <translation>El servicio cambió en la plataforma después de este pedido.</translation>
    </message>
    <message>
        <source>A plataforma não oferece mais este serviço.</source>
        <translation>La plataforma ya no ofrece este servicio.</translation>
    </message>
    <message>
        <source>A mensagem é grande demais. Chame o técnico.</source>
        <translation>El mensaje es demasiado grande. Llame al técnico.</translation>
    </message>
    <message>
        <source>A plataforma não conseguiu ler esta mensagem. Chame o técnico.</source>
        <translation>La plataforma no pudo leer este mensaje. Llame al técnico.</translation>
    </message>
    <message>
        <source>Gravados em {place}: {written}. Vão fechados, e nada foi apagado daqui.</source>
        <translation>Grabados en {place}: {written}. Van cerrados, y nada se borró de aquí.</translation>
    </message>
    <message>
        <source>Não havia nada a enviar.</source>
        <translation>No había nada que enviar.</translation>
    </message>
    <message>
        <source>Este quiosque não conhece este pedido. Pode ter sido feito em outro.</source>
        <translation>Este quiosco no conoce este pedido. Puede haberse hecho en otro.</translation>
    </message>
    <message>
        <source>Com internet: a plataforma responde.</source>
        <translation>Con internet: la plataforma responde.</translation>
    </message>
    <message>
        <source>Sem internet: tudo fica guardado aqui.</source>
        <translation>Sin internet: todo queda guardado aquí.</translation>
    </message>
    <message>
        <source>O programa de envio não está rodando.</source>
        <translation>El programa de envío no está funcionando.</translation>
    </message>
    <message>
        <source>Pedido</source>
        <translation>Pedido</translation>
    </message>
    <message>
        <source>Avaliação</source>
        <translation>Valoración</translation>
    </message>
    <message>
        <source>Cancelamento</source>
        <translation>Cancelación</translation>
    </message>
    <message>
        <source>Mensagem do quiosque</source>
        <translation>Mensaje del quiosco</translation>
    </message>
    <message>
        <source>O código secreto não confere.</source>
        <translation>El código secreto no coincide.</translation>
    </message>
    <message>
        <source>O pedido já foi decidido, cancelado ou corrigido.</source>
        <translation>El pedido ya fue decidido, cancelado o corregido.</translation>
    </message>
    <message>
        <source>As respostas não passam nas regras do serviço.</source>
        <translation>Las respuestas no cumplen las reglas del servicio.</translation>
    </message>
    <message>
        <source>Falta um anexo neste quiosque.</source>
        <translation>Falta un adjunto en este quiosco.</translation>
    </message>
    <message>
        <source>Um anexo está danificado neste quiosque.</source>
        <translation>Un adjunto está dañado en este quiosco.</translation>
    </message>
    <message>
        <source>A plataforma já tem outra mensagem com este número.</source>
        <translation>La plataforma ya tiene otro mensaje con este número.</translation>
    </message>
    <message>
        <source>A prova de presença não foi aceita.</source>
        <translation>La prueba de presencia no fue aceptada.</translation>
    </message>
    <message>
        <source>Um CPF não existe ou está incompleto.</source>
        <translation>Un CPF no existe o está incompleto.</translation>
    </message>
    <message>
        <source>Um CNPJ não existe ou está incompleto.</source>
        <translation>Un CNPJ no existe o está incompleto.</translation>
    </message>
    <message>
        <source>Um telefone não existe.</source>
        <translation>Un teléfono no existe.</translation>
    </message>
    <message>
        <source>Um e-mail não está certo.</source>
        <translation>Un correo electrónico no está bien.</translation>
    </message>
    <message>
        <source>Um CEP não existe.</source>
        <translation>Un CEP no existe.</translation>
    </message>
    <message>
        <source>Uma data não serve.</source>
        <translation>Una fecha no sirve.</translation>
    </message>
    <message>
        <source>Um documento não serve.</source>
        <translation>Un documento no sirve.</translation>
    </message>
    <message>
        <source>A assinatura não serve.</source>
        <translation>La firma no sirve.</translation>
    </message>
    <message>
        <source>Falta uma resposta.</source>
        <translation>Falta una respuesta.</translation>
    </message>
    <message>
        <source>Uma resposta não serve.</source>
        <translation>Una respuesta no sirve.</translation>
    </message>
    <message>
        <source>A plataforma não aceita como está.</source>
        <translation>La plataforma no lo acepta como está.</translation>
    </message>
    <message>
        <source>Vai de novo, como está.</source>
        <translation>Va otra vez, como está.</translation>
    </message>
    <message>
        <source>Gravando. Não tire o pendrive.</source>
        <translation>Grabando. No retire la memoria USB.</translation>
    </message>
    <message>
        <source>Não havia nada a gravar.</source>
        <translation>No había nada que grabar.</translation>
    </message>
    <message>
        <source>Não foi possível gravar em {place}. Tente outro pendrive.</source>
        <translation>No fue posible grabar en {place}. Pruebe otra memoria USB.</translation>
    </message>
</context>
<context>
    <name>staff</name>
    <message>
        <source>Qual é o seu número?</source>
        <translation>¿Cuál es su número?</translation>
    </message>
    <message>
        <source>Digite a sua senha</source>
        <translation>Escriba su clave</translation>
    </message>
    <message>
        <source>Crie a sua senha</source>
        <translation>Cree su clave</translation>
    </message>
    <message>
        <source>Digite a senha nova outra vez</source>
        <translation>Escriba la clave nueva otra vez</translation>
    </message>
    <message>
        <source>Um supervisor digita o número dele</source>
        <translation>Un supervisor escribe su número</translation>
    </message>
    <message>
        <source>O número que a coordenação deu a você.</source>
        <translation>El número que la coordinación le dio a usted.</translation>
    </message>
    <message>
        <source>Na primeira vez, use o código que você recebeu.</source>
        <translation>La primera vez, use el código que recibió.</translation>
    </message>
    <message>
        <source>De 6 a 12 números, só seus. Esta senha vale só neste balcão.</source>
        <translation>De 6 a 12 números, solo suyos. Esta clave vale solo en este mostrador.</translation>
    </message>
    <message>
        <source>Assim sabemos que ela ficou como você quer.</source>
        <translation>Así sabemos que quedó como usted quiere.</translation>
    </message>
    <message>
        <source>Número ou senha não conferem. Volte e confira os dois.</source>
        <translation>El número o la clave no coinciden. Vuelva y revise los dos.</translation>
    </message>
    <message>
        <source>Houve senhas erradas demais. Espere {seconds} segundos e tente de novo.</source>
        <translation>Hubo demasiadas claves equivocadas. Espere {seconds} segundos e intente de nuevo.</translation>
    </message>
    <message>
        <source>Este balcão está há muito tempo sem falar com a plataforma. Chame o suporte técnico.</source>
        <translation>Este mostrador lleva mucho tiempo sin hablar con la plataforma. Llame al soporte técnico.</translation>
    </message>
    <message>
        <source>Esta senha é fácil de adivinhar. Use de 6 a 12 números, sem sequência.</source>
        <translation>Esta clave es fácil de adivinar. Use de 6 a 12 números, sin secuencia.</translation>
    </message>
    <message>
        <source>As duas senhas são diferentes. Crie de novo.</source>
        <translation>Las dos claves son diferentes. Créela de nuevo.</translation>
    </message>
    <message>
        <source>O suporte técnico entra quando não há ninguém sendo atendido.</source>
        <translation>El soporte técnico entra cuando no se atiende a nadie.</translation>
    </message>
    <message>
        <source>Aqui é preciso a senha de um supervisor.</source>
        <translation>Aquí se necesita la clave de un supervisor.</translation>
    </message>
    <message>
        <source>Não conseguimos conferir a senha agora. Tente de novo.</source>
        <translation>No pudimos verificar la clave ahora. Intente de nuevo.</translation>
    </message>
    <message>
        <source>Que documento mostra esse direito? Escolha o que você viu.</source>
        <translation>¿Qué documento muestra ese derecho? Elija el que usted vio.</translation>
    </message>
    <message>
        <source>O que você quer fazer?</source>
        <translation>¿Qué quiere hacer?</translation>
    </message>
    <message>
        <source>Você viu a pessoa e o documento dela. Por que sem a câmera?</source>
        <translation>Usted vio a la persona y su documento. ¿Por qué sin la cámara?</translation>
    </message>
    <message>
        <source>Por que a pessoa não confirma?</source>
        <translation>¿Por qué la persona no confirma?</translation>
    </message>
    <message>
        <source>Com que direito a pessoa pede por outra? Veja o documento.</source>
        <translation>¿Con qué derecho la persona pide por otra? Vea el documento.</translation>
    </message>
    <message>
        <source>Que língua a pessoa lê?</source>
        <translation>¿Qué idioma lee la persona?</translation>
    </message>
    <message>
        <source>Quem fica com os atendimentos guardados?</source>
        <translation>¿Quién se queda con las atenciones guardadas?</translation>
    </message>
    <message>
        <source>Este atendimento é de um colega. Por que você abre?</source>
        <translation>Esta atención es de un colega. ¿Por qué la abre?</translation>
    </message>
    <message>
        <source>Confirmar a presença sem a câmera</source>
        <translation>Confirmar la presencia sin la cámara</translation>
    </message>
    <message>
        <source>Devolver à pessoa e sair</source>
        <translation>Devolver a la persona y salir</translation>
    </message>
    <message>
        <source>Guardar para continuar depois</source>
        <translation>Guardar para continuar después</translation>
    </message>
    <message>
        <source>Registrar o direito de pedir por outra pessoa</source>
        <translation>Registrar el derecho de pedir por otra persona</translation>
    </message>
    <message>
        <source>Escolher a língua da pessoa</source>
        <translation>Elegir el idioma de la persona</translation>
    </message>
    <message>
        <source>Terminar e apagar este atendimento</source>
        <translation>Terminar y borrar esta atención</translation>
    </message>
    <message>
        <source>Trocar de atendente</source>
        <translation>Cambiar de funcionario</translation>
    </message>
    <message>
        <source>Fechar o quiosque e testar a máquina</source>
        <translation>Cerrar el quiosco y probar la máquina</translation>
    </message>
    <message>
        <source>Sair do balcão</source>
        <translation>Salir del mostrador</translation>
    </message>
    <message>
        <source>Acompanhar um pedido ou conferir um comprovante</source>
        <translation>Seguir un pedido o comprobar un comprobante</translation>
    </message>
    <message>
        <source>Ver o envio à plataforma</source>
        <translation>Ver el envío a la plataforma</translation>
    </message>
    <message>
        <source>Ver os números do dia</source>
        <translation>Ver los números del día</translation>
    </message>
    <message>
        <source>Terminar o turno</source>
        <translation>Terminar el turno</translation>
    </message>
    <message>
        <source>A câmera não funciona</source>
        <translation>La cámara no funciona</translation>
    </message>
    <message>
        <source>A pessoa não pode fazer os movimentos</source>
        <translation>La persona no puede hacer los movimientos</translation>
    </message>
    <message>
        <source>A pessoa não quer usar a câmera</source>
        <translation>La persona no quiere usar la cámara</translation>
    </message>
    <message>
        <source>A câmera não reconhece a pessoa</source>
        <translation>La cámara no reconoce a la persona</translation>
    </message>
    <message>
        <source>A pessoa não lê, e ouviu tudo em voz alta</source>
        <translation>La persona no lee, y oyó todo en voz alta</translation>
    </message>
    <message>
        <source>Quem devia estar aqui saiu</source>
        <translation>Quien debía estar aquí salió</translation>
    </message>
    <message>
        <source>A tela da pessoa não funciona</source>
        <translation>La pantalla de la persona no funciona</translation>
    </message>
    <message>
        <source>É mãe ou pai de menor de idade</source>
        <translation>Es madre o padre de un menor</translation>
    </message>
    <message>
        <source>Tem a guarda ou a tutela</source>
        <translation>Tiene la guarda o la tutela</translation>
    </message>
    <message>
        <source>É curador ou curadora</source>
        <translation>Es curador o curadora</translation>
    </message>
    <message>
        <source>Tem procuração</source>
        <translation>Tiene poder notarial</translation>
    </message>
    <message>
        <source>Apoia a decisão, por termo do juiz</source>
        <translation>Apoya la decisión, por término del juez</translation>
    </message>
    <message>
        <source>Certidão de nascimento</source>
        <translation>Partida de nacimiento</translation>
    </message>
    <message>
        <source>Documento de identidade com o nome dos pais</source>
        <translation>Documento de identidad con el nombre de los padres</translation>
    </message>
    <message>
        <source>Decisão do juiz</source>
        <translation>Decisión del juez</translation>
    </message>
    <message>
        <source>Termo de guarda</source>
        <translation>Documento de custodia</translation>
    </message>
    <message>
        <source>Termo de tutela</source>
        <translation>Documento de tutela</translation>
    </message>
    <message>
        <source>Termo de curatela</source>
        <translation>Documento de curatela</translation>
    </message>
    <message>
        <source>Procuração feita em cartório</source>
        <translation>Poder hecho ante notario</translation>
    </message>
    <message>
        <source>Procuração particular assinada</source>
        <translation>Poder privado firmado</translation>
    </message>
    <message>
        <source>Termo de tomada de decisão apoiada</source>
        <translation>Documento de decisión con apoyo</translation>
    </message>
    <message>
        <source>Nenhum: a pessoa não trouxe o documento</source>
        <translation>Ninguno: la persona no trajo el documento</translation>
    </message>
    <message>
        <source>O colega pediu</source>
        <translation>El colega lo pidió</translation>
    </message>
    <message>
        <source>A pessoa tem urgência</source>
        <translation>La persona tiene urgencia</translation>
    </message>
    <message>
        <source>Ninguém: continuam meus</source>
        <translation>Nadie: siguen siendo mías</translation>
    </message>
    <message>
        <source>Guardado</source>
        <translation>Guardado</translation>
    </message>
    <message>
        <source>De um colega</source>
        <translation>De un colega</translation>
    </message>
    <message>
        <source>Serviço retirado</source>
        <translation>Servicio retirado</translation>
    </message>
    <message>
        <source>Ainda não enviado</source>
        <translation>Aún no enviado</translation>
    </message>
    <message>
        <source>Enviado em parte</source>
        <translation>Enviado en parte</translation>
    </message>
    <message>
        <source>Recusado: precisa de atenção</source>
        <translation>Rechazado: necesita atención</translation>
    </message>
    <message>
        <source>Entregue ao órgão</source>
        <translation>Entregado al organismo</translation>
    </message>
    <message>
        <source>Pede ajuda</source>
        <translation>Pide ayuda</translation>
    </message>
    <message>
        <source>Pediu ajuda e ninguém foi</source>
        <translation>Pidió ayuda y nadie fue</translation>
    </message>
    <message>
        <source>O atendimento está guardado. Só você e os supervisores podem abrir.</source>
        <translation>La atención está guardada. Solo usted y los supervisores pueden abrirla.</translation>
    </message>
    <message>
        <source>Este serviço foi retirado. O atendimento continua guardado.</source>
        <translation>Este servicio fue retirado. La atención sigue guardada.</translation>
    </message>
    <message>
        <source>O disco não aceita gravar agora. O que está guardado continua guardado. Chame o técnico.</source>
        <translation>El disco no acepta grabar ahora. Lo que está guardado sigue guardado. Llame al técnico.</translation>
    </message>
    <message>
        <source>A plataforma não aceita mais este quiosque: ele não começa pedidos novos. O que já tem fica guardado. Chame o técnico.</source>
        <translation>La plataforma ya no acepta este quiosco: no empieza pedidos nuevos. Lo que ya tiene queda guardado. Llame al técnico.</translation>
    </message>
    <message>
        <source>Está tudo certo?</source>
        <translation>¿Está todo bien?</translation>
    </message>
    <message>
        <source>Leia com calma. Toque no que estiver errado. Se tudo está certo, confirme.</source>
        <translation>Lea con calma. Toque lo que esté mal. Si todo está bien, confirme.</translation>
    </message>
    <message>
        <source>Acompanhe o que escrevemos</source>
        <translation>Siga lo que escribimos</translation>
    </message>
    <message>
        <source>Se algo estiver errado, toque na linha.</source>
        <translation>Si algo está mal, toque la línea.</translation>
    </message>
    <message>
        <source>Está certo</source>
        <translation>Está bien</translation>
    </message>
    <message>
        <source>Está errado</source>
        <translation>Está mal</translation>
    </message>
    <message>
        <source>Vamos corrigir isto</source>
        <translation>Vamos a corregir esto</translation>
    </message>
    <message>
        <source>em português</source>
        <translation>en portugués</translation>
    </message>
    <message>
        <source>Ver mais</source>
        <translation>Ver más</translation>
    </message>
    <message>
        <source>Voltar ao começo</source>
        <translation>Volver al comienzo</translation>
    </message>
    <message>
        <source>Letras: %1</source>
        <translation>Letras: %1</translation>
    </message>
    <message>
        <source>normal</source>
        <translation>normal</translation>
    </message>
    <message>
        <source>grande</source>
        <translation>grande</translation>
    </message>
    <message>
        <source>maior</source>
        <translation>más grande</translation>
    </message>
    <message>
        <source>máximo</source>
        <translation>máximo</translation>
    </message>
    <message>
        <source>Cores: %1</source>
        <translation>Colores: %1</translation>
    </message>
    <message>
        <source>claro</source>
        <translation>claro</translation>
    </message>
    <message>
        <source>escuro</source>
        <translation>oscuro</translation>
    </message>
    <message>
        <source>alto contraste</source>
        <translation>alto contraste</translation>
    </message>
    <message>
        <source>amarelo no preto</source>
        <translation>amarillo sobre negro</translation>
    </message>
    <message>
        <source>Botões mais baixos</source>
        <translation>Botones más bajos</translation>
    </message>
    <message>
        <source>Botões mais altos</source>
        <translation>Botones más altos</translation>
    </message>
    <message>
        <source>Não respondido</source>
        <translation>Sin respuesta</translation>
    </message>
</context>
</TS>
